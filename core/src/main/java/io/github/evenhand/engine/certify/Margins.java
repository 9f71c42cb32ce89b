package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition.Margin;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one more unit would do at a place and elsewhere, out of the prices that prove the first stage. */
public final class Margins {

    /** Where general and special money goes, and where it comes from. */
    private static final Set<String> OF_MONEY = Set.of("M1", "M2", "R1");

    private Margins() {}

    /** One for every locality and fund that can go there, by locality and fund. */
    public static List<Margin> of(Model model, Allocation allocation) {
        RowPrices prices = allocation.certificate().evidence().prices(0);
        Rational unit = allocation.budget().currency().unit();
        Map<String, Rational> gains = new HashMap<>();
        List<Row> rows = model.rows().rows();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            if (OF_MONEY.contains(row.equation())) {
                Rational price = Bound.rightSign(row.sense(), prices.of(r));
                gains.put(row.id(), price.negate());
            }
        }
        List<Margin> margins = new ArrayList<>();
        for (Home home : model.situation().homes()) {
            String locality = home.locality().id();
            Rational money = model.situation().typicalMoney(Optional.of(locality));
            for (Home.Grant grant : home.grants()) {
                String fund = grant.fund().id();
                Rational here = gains.getOrDefault(
                        grant.isSpecial() ? "M2[" + locality + "," + fund + "]" : "M1[" + locality + "]",
                        Rational.ZERO);
                Rational elsewhere = gains.getOrDefault("R1[" + fund + "]", Rational.ZERO);
                margins.add(new Margin(
                        locality,
                        fund,
                        Prices.isSilent(here, money) ? Rational.ZERO : here.dividedBy(unit),
                        elsewhere.dividedBy(unit)));
            }
        }
        return margins;
    }
}
