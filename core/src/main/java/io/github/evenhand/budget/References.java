package io.github.evenhand.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rural needs a gap goal has to leave out, since nobody in a town is there to hold them against. */
final class References {

    private final Budget budget;

    References(Budget budget) {
        this.budget = budget;
    }

    /** The rural needs with clients whose reference set has no urban client, by locality and service. */
    List<Need> missing(Goal.Gap gap) {
        List<Need> missing = new ArrayList<>();
        if (gap.reference() == Goal.Reference.STANDARD) {
            return missing;
        }
        Set<String> known = new HashSet<>();
        for (Need need : budget.needs()) {
            if (need.area() == Area.URBAN && budget.clients(need).signum() > 0) {
                known.add(set(gap, need));
            }
        }
        for (Need need : budget.needs()) {
            if (need.area() == Area.RURAL && budget.clients(need).signum() > 0 && !known.contains(set(gap, need))) {
                missing.add(need);
            }
        }
        return missing;
    }

    private String set(Goal.Gap gap, Need need) {
        return switch (gap.reference()) {
            case NATIONAL_URBAN, STANDARD -> need.service();
            case OWN_URBAN -> need.service() + "/" + need.locality();
            case GROUP_URBAN ->
                need.service() + "/"
                        + budget.findLocality(need.locality())
                                .map(budget.tree()::topmost)
                                .orElse(need.locality());
        };
    }
}
