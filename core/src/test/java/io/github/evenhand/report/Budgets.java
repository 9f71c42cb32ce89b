package io.github.evenhand.report;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Source;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Budgets of every shape that a report has to stand. Their figures are invented. */
final class Budgets {

    /** Id, name, region, urban and rural population in thousands, own level in percent of the standard. */
    private static final String[] STATES = {
        "IN-AP|Andhra Pradesh|south|18900|34100|66",
        "IN-AR|Arunachal Pradesh|north-east|380|1180|47",
        "IN-AS|Assam|north-east|5300|30100|44",
        "IN-BR|Bihar|east|15300|110900|33",
        "IN-CG|Chhattisgarh|centre|7900|22200|49",
        "IN-DL|Delhi|north|20600|300|88",
        "IN-GA|Goa|west|1190|390|91",
        "IN-GJ|Gujarat|west|33900|37800|72",
        "IN-HR|Haryana|north|11800|18400|70",
        "IN-HP|Himachal Pradesh|north|770|6700|74",
        "IN-JH|Jharkhand|east|10000|29400|38",
        "IN-JK|Jammu and Kashmir|north|3900|9700|61",
        "IN-KA|Karnataka|south|29200|38500|71",
        "IN-KL|Kerala|south|25500|10200|93",
        "IN-LA|Ladakh|north|70|230|63",
        "IN-MP|Madhya Pradesh|centre|24200|61900|46",
        "IN-MH|Maharashtra|west|60200|65600|73",
        "IN-MN|Manipur|north-east|1040|2160|52",
        "IN-ML|Meghalaya|north-east|690|2640|45",
        "IN-MZ|Mizoram|north-east|690|550|64",
        "IN-NL|Nagaland|north-east|880|1330|50",
        "IN-OD|Odisha|east|8300|37700|48",
        "IN-PY|Puducherry|south|1150|480|86",
        "IN-PB|Punjab|north|12500|18100|75",
        "IN-RJ|Rajasthan|north|21200|59800|54",
        "IN-SK|Sikkim|north-east|310|380|78",
        "IN-TN|Tamil Nadu|south|41300|35400|81",
        "IN-TG|Telangana|south|18000|19900|69",
        "IN-TR|Tripura|north-east|1500|2640|55",
        "IN-UP|Uttar Pradesh|north|56000|178900|37",
        "IN-UK|Uttarakhand|north|4200|7400|65",
        "IN-WB|West Bengal|east|36200|62300|51"
    };

    private Budgets() {}

    static Budget states() {
        Budget.Builder budget = Budget.builder("states")
                .title("Union transfers to the states for basic services")
                .year(2026)
                .currency("INR", "0.01")
                .service(service("education", "School education", "1"))
                .service(service("health", "Primary health care", "1.2"))
                .service(service("roads", "Roads and transport", "0.6"))
                .service(service("water", "Drinking water and sanitation", "1"));
        List.of("centre", "east", "north", "north-east", "south", "west")
                .forEach(id -> budget.group(
                        new Group(id, Character.toUpperCase(id.charAt(0)) + id.substring(1), Optional.empty())));
        for (String line : STATES) {
            String[] part = line.split("\\|");
            add(budget, part, new BigDecimal(part[5]).movePointLeft(2));
        }
        budget.fund(Fund.general("general", new BigDecimal("1224000000000")))
                .fund(Fund.special(
                        "rural-health", new BigDecimal("368000000000"), List.of("health"), List.of(Area.RURAL)))
                .fund(new Fund.Special(
                        "safe-water",
                        new BigDecimal("412500000000"),
                        Fund.Spend.AT_MOST,
                        Where.EVERYWHERE,
                        new TreeSet<>(List.of("water")),
                        Set.of(Area.RURAL),
                        Quantity.none(),
                        Quantity.none()));
        rules(budget);
        return budget.source(new Source(
                        "population",
                        "Projections of the population, technical group",
                        Optional.of(2024),
                        Optional.of("open government data"),
                        false))
                .source(new Source(
                        "needs.level",
                        "Composed from household surveys by this test",
                        Optional.of(2021),
                        Optional.of("CC BY 4.0"),
                        true))
                .source(new Source(
                        "needs.unit_cost", "Norms of the line ministries", Optional.of(2025), Optional.empty(), true))
                .source(new Source("grants", "Budget documents", Optional.of(2025), Optional.empty(), false))
                .build();
    }

    private static void add(Budget.Builder budget, String[] part, BigDecimal own) {
        BigDecimal urban = new BigDecimal(part[3]).movePointRight(3);
        BigDecimal rural = new BigDecimal(part[4]).movePointRight(3);
        budget.locality(Locality.of(part[0], part[1], urban, rural).withParent(part[2]));
        BigDecimal past = rural.multiply(new BigDecimal("1850")).add(urban.multiply(new BigDecimal("240")));
        budget.lastYear(part[0], "general", past);
        String[] services = {"education", "health", "roads", "water"};
        String[] urbanMore = {"0.09", "0.16", "0.12", "0.07"};
        String[] ruralMore = {"0.02", "-0.11", "-0.03", "-0.16"};
        String[] cost = {"5200", "3900", "1450", "2100"};
        for (int k = 0; k < services.length; k++) {
            need(budget, part[0], Area.URBAN, services[k], urban, cost[k], own.add(new BigDecimal(urbanMore[k])));
            need(budget, part[0], Area.RURAL, services[k], rural, cost[k], own.add(new BigDecimal(ruralMore[k])));
        }
    }

    private static void need(
            Budget.Builder budget,
            String id,
            Area area,
            String service,
            BigDecimal clients,
            String cost,
            BigDecimal level) {
        budget.need(Need.of(id, area, service, clients, new BigDecimal(cost), level.max(new BigDecimal("0.05"))));
    }

    private static void rules(Budget.Builder budget) {
        budget.rule(new Rule.HoldHarmless(
                        Rule.Terms.hard("nobody-below-90").basis("Transfers Act 2025, s. 12(1)"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        new BigDecimal("0.9")))
                .rule(new Rule.GrowthCap(
                        Rule.Terms.hard("growth").basis("Transfers Act 2025, s. 14"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        new BigDecimal("0.35")))
                .rule(new Rule.GuaranteedLevel(
                        new Rule.Terms(
                                "water-standard",
                                "National Water Mission order 7 of 2024",
                                Optional.of(new BigDecimal("0.4"))),
                        Where.EVERYWHERE,
                        new TreeSet<>(List.of("water")),
                        Set.of(Area.RURAL),
                        new BigDecimal("0.4")))
                .rule(new Rule.Envelope(
                        Rule.Terms.hard("hill-states").basis("Finance award, ch. 8"),
                        "north-east",
                        Optional.empty(),
                        Optional.of(new BigDecimal("60000000000")),
                        Optional.empty()))
                .rule(new Rule.GeneralShare(Rule.Terms.hard("mostly-general"), new BigDecimal("0.55")));
    }

    private static Service service(String id, String name, String weight) {
        return new Service(id, name, new BigDecimal(weight));
    }

    /** One locality with one service. */
    static Budget one() {
        return small("one", "Lushan").build();
    }

    /** A city without a countryside. */
    static Budget noRural() {
        return Budget.builder("city")
                .currency("EUR", "0.01")
                .service(Service.of("health", "Health"))
                .locality(Locality.of("city", "The City", new BigDecimal("50000"), BigDecimal.ZERO))
                .need(Need.of(
                        "city",
                        Area.URBAN,
                        "health",
                        new BigDecimal("50000"),
                        new BigDecimal("900"),
                        new BigDecimal("0.7")))
                .fund(Fund.general("general", new BigDecimal("1000000")))
                .build();
    }

    /** Localities of these names. */
    static Budget named(String... names) {
        return small("named", names).build();
    }

    /** As {@link #named}, to add to. */
    static Budget.Builder small(String id, String... names) {
        Budget.Builder budget = Budget.builder(id)
                .title("Small budget")
                .year(2026)
                .currency("CNY", "0.01")
                .service(Service.of("education", "Compulsory education"));
        for (int i = 0; i < names.length; i++) {
            String locality = "L" + i;
            budget.locality(Locality.of(locality, names[i], new BigDecimal("40000"), new BigDecimal(60000 + 1000 * i)));
            need(budget, locality, Area.URBAN, "education", new BigDecimal("8000"), "12000", new BigDecimal("0.82"));
            need(budget, locality, Area.RURAL, "education", new BigDecimal("11000"), "14000", new BigDecimal("0.51"));
        }
        return budget.fund(Fund.general("general", new BigDecimal("20000000")));
    }

    /** So many localities, all different. */
    static Budget many(int count) {
        Budget.Builder budget = Budget.builder("counties")
                .title("Counties of the nation")
                .year(2026)
                .currency("CNY", "0.01")
                .service(service("education", "Compulsory education", "1"))
                .service(service("health", "Health", "1"));
        for (int i = 0; i < count; i++) {
            String id = String.format(java.util.Locale.ROOT, "C%04d", i);
            BigDecimal urban = new BigDecimal(20_000 + (i * 7919L) % 300_000);
            BigDecimal rural = new BigDecimal(15_000 + (i * 104_729L) % 600_000);
            budget.locality(Locality.of(id, "County " + (i + 1), urban, rural));
            BigDecimal level = new BigDecimal(30 + (i * 31) % 45).movePointLeft(2);
            for (String service : List.of("education", "health")) {
                need(budget, id, Area.URBAN, service, urban, "4100", level.add(new BigDecimal("0.2")));
                need(budget, id, Area.RURAL, service, rural, "4800", level);
            }
            budget.lastYear(id, "general", rural.multiply(new BigDecimal(900)));
        }
        budget.fund(Fund.general("general", new BigDecimal("950000000000")));
        return budget.rule(new Rule.HoldHarmless(
                        Rule.Terms.hard("nobody-below-90").basis("Budget Act, art. 16"),
                        Where.EVERYWHERE,
                        Optional.empty(),
                        new BigDecimal("0.9")))
                .build();
    }
}
