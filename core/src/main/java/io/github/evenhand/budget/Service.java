package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A basic service, such as compulsory education, and how its clients and its costs are counted.
 *
 * @param id what rules, files and results call it
 * @param name what people call it
 * @param weight how much one full standard of it for one client counts; above 0, dimensionless. It is w of the model
 *     unless somebody was asked: see {@link #fullWeight()}
 * @param residentShare h of the model: where between the registered population (0) and the residents (1) its clients
 *     are
 * @param clientGroups further people of a need who count as clients with a weight of their own, such as children who are
 *     left behind, or people who are there for a season (the weight is the share of the year)
 * @param costFactors columns of the localities that say by how much something costs more or less there than on average,
 *     which is 1 (wages, sparsity, altitude, roads); the weight is its share of the cost, and all shares add to at most 1
 * @param scores what those say who were asked; their shares add to 1
 * @param satisfactionShare d of the model: how much of a level counts only as far as people are satisfied with it; at
 *     least 0, below 1
 */
public record Service(
        String id,
        String name,
        BigDecimal weight,
        BigDecimal residentShare,
        List<Weighted> clientGroups,
        List<Weighted> costFactors,
        List<Score> scores,
        BigDecimal satisfactionShare) {

    /**
     * A service with how it is counted.
     *
     * @throws IllegalArgumentException if an id, a text or a number is not one that a service may have, a column is
     *     named twice or as one of the needs, cost shares add to more than 1, or those of scores not to 1
     */
    public Service {
        Names.requireId("Service", id);
        Names.requireText("Service", id, "name", name);
        weight = Names.aboveZero("Service", id, "a weight", weight);
        residentShare = Names.share("Service", id, "a resident share", residentShare);
        clientGroups = Names.once("Service", id, "client groups", clientGroups);
        for (Weighted group : clientGroups) {
            if (Need.COLUMNS.contains(group.column())) {
                throw new IllegalArgumentException("Service '" + id
                        + "' must have client groups named other than the columns " + Need.COLUMNS + ", found '"
                        + group.column() + "'");
            }
        }
        costFactors = Names.once("Service", id, "cost factors", costFactors);
        BigDecimal shares = costFactors.stream().map(Weighted::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Service '" + id
                    + "' must have cost factors whose weights add to at most 1, found " + shares.toPlainString());
        }
        scores = scores(id, scores);
        satisfactionShare = Names.share("Service", id, "a satisfaction share", satisfactionShare);
        if (satisfactionShare.compareTo(BigDecimal.ONE) == 0) {
            throw new IllegalArgumentException("Service '" + id + "' must have a satisfaction share below 1, found 1");
        }
    }

    private static List<Score> scores(String id, List<Score> given) {
        BigDecimal shares = given.stream().map(Score::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!given.isEmpty() && shares.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException(
                    "Service '" + id + "' must have scores whose shares add to 1, found " + shares.toPlainString());
        }
        if (!given.isEmpty() && given.stream().allMatch(score -> score.score().signum() == 0)) {
            throw new IllegalArgumentException("Service '" + id + "' must have a score above 0, found 0 in all");
        }
        return List.copyOf(given);
    }

    /**
     * A service for residents that costs what is written.
     *
     * @param id what rules, files and results call it
     * @param name what people call it
     * @param weight how much one full standard of it for one client counts, above 0
     */
    public Service(String id, String name, BigDecimal weight) {
        this(id, name, weight, BigDecimal.ONE, List.of(), List.of(), List.of(), BigDecimal.ZERO);
    }

    /**
     * {@return a service of weight 1}
     *
     * @param id what rules, files and results call it
     * @param name what people call it
     */
    public static Service of(String id, String name) {
        return new Service(id, name, BigDecimal.ONE);
    }

    /**
     * {@return the same for a population between the registered (0) and the residents (1)}
     *
     * @param share a decimal from 0 to 1
     */
    public Service withResidentShare(String share) {
        return new Service(id, name, weight, Decimals.of(share), clientGroups, costFactors, scores, satisfactionShare);
    }

    /**
     * {@return the same with further people who count as clients}
     *
     * @param groups columns of the needs, each with what a person of the group counts
     */
    public Service withClientGroups(Weighted... groups) {
        return new Service(id, name, weight, residentShare, List.of(groups), costFactors, scores, satisfactionShare);
    }

    /**
     * {@return the same with costs that differ from place to place}
     *
     * @param factors columns of the localities, each with its share of the cost
     */
    public Service withCostFactors(Weighted... factors) {
        return new Service(id, name, weight, residentShare, clientGroups, List.of(factors), scores, satisfactionShare);
    }

    /**
     * {@return the same with a weight that others have a say in}
     *
     * @param asked whose shares add to 1
     */
    public Service withScores(Score... asked) {
        return new Service(
                id, name, weight, residentShare, clientGroups, costFactors, List.of(asked), satisfactionShare);
    }

    /**
     * {@return the same with levels that count in part as far as people are satisfied}
     *
     * @param share a decimal of at least 0 and below 1
     */
    public Service withSatisfactionShare(String share) {
        return new Service(id, name, weight, residentShare, clientGroups, costFactors, scores, Decimals.of(share));
    }

    /** {@return w of the model: the weight, times the mean of the scores of those who were asked, by their shares} */
    public BigDecimal fullWeight() {
        if (scores.isEmpty()) {
            return weight;
        }
        BigDecimal mean = BigDecimal.ZERO;
        for (Score score : scores) {
            mean = mean.add(score.share().multiply(score.score()));
        }
        return Names.unscaled(weight.multiply(mean));
    }

    /** {@return whether only residents count, and not those who are registered} */
    public boolean isForResidents() {
        return residentShare.compareTo(BigDecimal.ONE) == 0;
    }

    /** n of the model: registered + h (resident - registered) + the weighted people of further groups. */
    BigDecimal clients(Need need) {
        if (isForResidents() && clientGroups.isEmpty()) {
            return need.clients();
        }
        BigDecimal count = need.clients();
        Optional<BigDecimal> registered = need.registeredClients();
        if (registered.isPresent()) {
            count = registered.get().add(residentShare.multiply(count.subtract(registered.get())));
        }
        for (Weighted group : clientGroups) {
            BigDecimal people = need.clientGroups().getOrDefault(group.column(), BigDecimal.ZERO);
            count = count.add(group.weight().multiply(people));
        }
        return Names.unscaled(count);
    }

    /** By how much the service costs more there than on average: 1 + sum of weight (factor - 1). */
    BigDecimal disparity(Locality locality) {
        BigDecimal disparity = BigDecimal.ONE;
        for (Weighted factor : costFactors) {
            BigDecimal there =
                    locality.column(factor.column()).flatMap(Decimals::find).orElse(BigDecimal.ONE);
            disparity = disparity.add(factor.weight().multiply(there.subtract(BigDecimal.ONE)));
        }
        return disparity;
    }

    /** How much of a level counts where people are so satisfied: 1 - d (1 - satisfaction). */
    BigDecimal felt(Need need) {
        BigDecimal missing = BigDecimal.ONE.subtract(need.satisfaction().orElse(BigDecimal.ONE));
        return Names.unscaled(BigDecimal.ONE.subtract(satisfactionShare.multiply(missing)));
    }
}
