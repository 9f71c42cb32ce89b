package io.github.evenhand.benchmarks.trust;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Source;
import io.github.evenhand.budget.Where;
import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.geography.Ring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Budgets whose names try to be something else, and maps that have them too. */
final class HostileNames {

    /** What a name would set if anything of it were run. */
    static final String CANARY = "__hit";

    static final List<String> NAMES = List.of(
            "<script>window.__hit=1</script>",
            "\"><img src=x onerror=\"window.__hit=2\">",
            "</style><script>window.__hit=3</script>",
            "</title></svg><img src=//127.0.0.1:9/x onerror=window.__hit=4>",
            "javascript:window.__hit=5",
            "<a href=\"javascript:window.__hit=6\" autofocus onfocus=\"window.__hit=7\">here</a>",
            "' onmouseover='window.__hit=8' style='position:fixed;inset:0",
            "<iframe srcdoc=\"<script>parent.__hit=9</script>\"></iframe>",
            "<link rel=stylesheet href=http://127.0.0.1:9/a.css><style>*{background:url(http://127.0.0.1:9/b)}</style>",
            "<meta http-equiv=refresh content=\"0;url=http://127.0.0.1:9/\">",
            "<base href=http://127.0.0.1:9/><form action=/><button>Search</button>",
            "]]><!-- --!><svg onload=window.__hit=10><desc>",
            "{0} ${window.__hit=11} {{constructor.constructor('window.__hit=12')()}}",
            "\u202Egnirts desrever\u202C \u2066\u2067\u200F",
            "\u0645\u062F\u064A\u0646\u0629 123 (\u05E2\u05D9\u05E8) abc",
            "W".repeat(300),
            "\u9547".repeat(120),
            "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308".repeat(20),
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 &lt;b&gt; &#x3c;i&#x3e;",
            "=HYPERLINK(\"http://127.0.0.1:9\",\"x\")");

    private static final BigDecimal PEOPLE = new BigDecimal("50000");

    private HostileNames() {}

    /** A place for each name, half of them as poor as the others are rich; services, a group, bases and sources too. */
    static Budget budget() {
        Budget.Builder budget = Budget.builder("hostile")
                .title(NAMES.get(0) + " " + NAMES.get(2) + " " + NAMES.get(13))
                .year(2026)
                .currency("CNY", "0.01")
                .group(new Group("all", NAMES.get(3), Optional.empty()))
                .fund(Fund.general("general", new BigDecimal("340000000")))
                .fund(Fund.special("schools", new BigDecimal("160000000"), List.of("education"), List.of(Area.RURAL)))
                .rule(new Rule.HoldHarmless(
                        Rule.Terms.hard("nobody-below-90").basis(NAMES.get(1)),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        new BigDecimal("0.9")))
                .service(Service.of("education", NAMES.get(5)))
                .service(Service.of("health", NAMES.get(7)));
        for (int at = 0; at < NAMES.size(); at++) {
            String id = id(at);
            boolean isPoor = at % 2 == 1;
            budget.locality(Locality.of(id, NAMES.get(at), PEOPLE, PEOPLE).withParent("all"))
                    .lastYear(id, "general", new BigDecimal(isPoor ? "20000000" : "10000000"));
            for (String service : List.of("education", "health")) {
                BigDecimal cost = new BigDecimal(service.equals("health") ? "5000" : "10000");
                budget.need(need(id, Area.URBAN, service, cost, isPoor ? "0.8" : "1"));
                budget.need(need(id, Area.RURAL, service, cost, isPoor ? "0.4" : "0.8"));
            }
        }
        NAMES.forEach(name -> budget.source(new Source(name, name, Optional.empty(), Optional.of(name), true)));
        return budget.build();
    }

    private static Need need(String locality, Area area, String service, BigDecimal cost, String level) {
        return Need.of(locality, area, service, new BigDecimal("10000"), cost, new BigDecimal(level));
    }

    private static String id(int at) {
        return "place-" + at;
    }

    /** A map without two of the places and with one of every name that is none. */
    static Outlines outlines() {
        List<String> keys = new ArrayList<>(NAMES);
        for (int at = 2; at < NAMES.size(); at++) {
            keys.add(id(at));
        }
        return squares(keys, NAMES);
    }

    /**
     * A square of a degree for each key, in rows of sixty.
     *
     * @param leftOut what else is in the file
     */
    static Outlines squares(List<String> keys, List<String> leftOut) {
        List<Outline> outlines = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            int west = at % 60;
            int south = at / 60;
            outlines.add(Outline.of(keys.get(at), Ring.of(new double[] {west, west + 1, west + 1, west}, new double[] {
                south, south, south + 1, south + 1
            })));
        }
        return new Outlines(outlines, leftOut);
    }
}
