package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Matching;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which share of a common duty the centre bears, by tier of the recipient. For a special fund the share is a matching rate.
 *
 * @param name such as {@code China 2018}
 * @param basis the law and where the shares stand
 * @param tiers from the poorest
 */
public record CentralShares(String name, String basis, List<Tier> tiers) {

    /**
     * China: the centre bears 80, 60, 50, 30 or 10 % of the shared basic public services, by five tiers of provinces and
     * cities with their own plan.
     */
    public static final CentralShares CHINA_2018 = new CentralShares(
            "China 2018",
            "General Office of the State Council, Guobanfa [2018] 6, reform of shared fiscal duties in basic public services",
            List.of(
                    Tier.of(
                            "0.8",
                            "Inner Mongolia",
                            "Guangxi",
                            "Chongqing",
                            "Sichuan",
                            "Guizhou",
                            "Yunnan",
                            "Tibet",
                            "Shaanxi",
                            "Gansu",
                            "Qinghai",
                            "Ningxia",
                            "Xinjiang"),
                    Tier.of(
                            "0.6",
                            "Hebei",
                            "Shanxi",
                            "Jilin",
                            "Heilongjiang",
                            "Anhui",
                            "Jiangxi",
                            "Henan",
                            "Hubei",
                            "Hunan",
                            "Hainan"),
                    Tier.of("0.5", "Liaoning", "Fujian", "Shandong"),
                    Tier.of(
                            "0.3",
                            "Tianjin",
                            "Jiangsu",
                            "Zhejiang",
                            "Guangdong",
                            "Dalian",
                            "Ningbo",
                            "Xiamen",
                            "Qingdao",
                            "Shenzhen"),
                    Tier.of("0.1", "Beijing", "Shanghai")));

    /**
     * Recipients of whose duty the centre bears the same share.
     *
     * @param share above 0 and at most 1
     * @param members ids of the recipients, such as provinces
     */
    public record Tier(BigDecimal share, SortedSet<String> members) {

        /**
         * A tier of any number of members.
         *
         * @throws IllegalArgumentException if the share is not above 0 or is above 1
         */
        public Tier {
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "Tier must have a share above 0 and at most 1, found " + share.toPlainString());
            }
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }

        static Tier of(String share, String... members) {
            return new Tier(Decimals.of(share), new TreeSet<>(List.of(members)));
        }

        /** {@return own money for each unit of central money: (1 - share) / share} */
        public Rational matchingRate() {
            return Matching.rate(share);
        }
    }

    /**
     * Tiers that have no member in common.
     *
     * @throws IllegalArgumentException if a text is blank or a member is in two tiers
     */
    public CentralShares {
        Coefficients.requireText("name", name);
        Coefficients.requireText("basis", basis);
        tiers = List.copyOf(tiers);
        Set<String> seen = new HashSet<>();
        for (Tier tier : tiers) {
            for (String member : tier.members()) {
                if (!seen.add(member)) {
                    throw new IllegalArgumentException("Central shares '" + name
                            + "' must have every member in one tier, found '" + member + "' in two");
                }
            }
        }
    }

    /**
     * {@return the tier of a member; empty if it is in none}
     *
     * @param member id of a recipient
     */
    public Optional<Tier> findTier(String member) {
        return tiers.stream().filter(tier -> tier.members().contains(member)).findFirst();
    }
}
