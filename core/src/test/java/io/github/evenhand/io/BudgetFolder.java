package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.InvalidBudgetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small valid budget in a folder, to be broken in one place at a time. */
final class BudgetFolder {

    static final String HEADER = """
            {
              "format": 1,
              "id": "example", "title": "Two counties", "year": 2026,
              "currency": "CNY", "moneyUnit": 10000, "smallestUnit": "0.01",
              "services": [ { "id": "education", "name": "Compulsory education", "weight": 1 } ],
              "funds": [
                { "id": "general", "kind": "general", "amount": "120000" },
                { "id": "rural-schools", "kind": "special", "amount": "30000", "spend": "exactly",
                  "services": ["education"], "areas": ["rural"], "matching": { "column": "matching_rate" }, "crowdOut": 0.2 } ],
              "generalMoney": { "decidedBy": "plan" },
              "rules": [
                { "id": "nobody-below-90", "kind": "holdHarmless", "share": 0.9, "basis": "Budget Act, art. 16" },
                { "id": "growth", "kind": "growthCap", "growth": 0.30 },
                { "id": "minimum", "kind": "floor", "perHead": "25.46" },
                { "id": "ceiling", "kind": "cap", "amount": { "column": "ceiling" }, "price": 3.5 },
                { "id": "school-standard", "kind": "guaranteedLevel", "services": ["education"], "areas": ["rural"], "level": 0.6 },
                { "id": "mostly-general", "kind": "generalShare", "atLeast": 0.55 },
                { "id": "west", "kind": "envelope", "group": "west", "atLeast": "50000" } ],
              "objective": { "minimise": [
                  { "goal": "gap", "aggregate": "mean", "reference": "nationalUrban", "weight": 1 },
                  { "goal": "shortfall", "aggregate": "mean", "weight": 1 } ] },
              "sources": [ { "what": "needs.level", "from": "...", "year": 2021, "licence": "CC BY 4.0", "modelled": false } ]
            }
            """;

    static final String LOCALITIES = """
            id,name,parent,urban_population,rural_population,own_revenue,matching_capacity,matching_rate,ceiling
            a,"Anshan, county",west,1000,2000,12.5,3,0.1,90000
            b,B,west,500,1500,,,0,80000
            """;

    static final String NEEDS = """
            locality,area,service,clients,unit_cost,level
            a,urban,education,100,12000.50,0.9
            a,rural,education,300,13000,0.5
            b,urban,education,50,12500,0.8
            b,rural,education,200,14000,0.4
            """;

    static final String GROUPS = "id,name,parent\nwest,West,\n";

    static final String GRANTS = "locality,fund,amount\na,general,50000\na,old,1\nb,general,40000\n";

    private final Path path;

    BudgetFolder(Path path) {
        this.path = path;
        write("budget.json", HEADER.replace("\"funds\": [", "\"funds\": [ { \"id\": \"old\", \"kind\": \"past\" },"));
        write("localities.csv", LOCALITIES);
        write("needs.csv", NEEDS);
        write("groups.csv", GROUPS);
        write("grants.csv", GRANTS);
    }

    Path path() {
        return path;
    }

    BudgetFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    BudgetFolder write(String file, byte[] bytes) {
        try {
            Files.write(path.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BudgetFolder remove(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces a text that must be there. */
    BudgetFolder replace(String file, String old, String now) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " must contain " + old);
        }
        return write(file, text.replace(old, now));
    }

    Budget read() {
        return BudgetReader.read(path);
    }

    /** The findings of a budget that must not be readable. */
    List<String> findings() {
        return findings(path);
    }

    static List<String> findings(Path path) {
        try {
            BudgetReader.read(path);
        } catch (InvalidBudgetException e) {
            return e.findings().stream().map(Finding::toString).toList();
        }
        throw new AssertionError("budget must be refused, was read");
    }
}
