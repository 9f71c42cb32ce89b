package io.github.evenhand.allocation;

import java.util.Objects;

/** Which number of a budget is moved while all others stay. */
public sealed interface Moved {

    /** {@return what it is for people, with its unit where it is money: {@code amount of fund 'general' in CNY}} */
    String name();

    /**
     * The total of the funds of the year.
     *
     * @param currency its unit
     */
    record Total(String currency) implements Moved {
        /** The total of the funds of the year. */
        public Total {
            Objects.requireNonNull(currency, "currency");
        }

        @Override
        public String name() {
            return "total of the funds in " + currency;
        }
    }

    /**
     * The amount of a fund.
     *
     * @param fund its id
     * @param currency its unit
     */
    record FundAmount(String fund, String currency) implements Moved {
        /** The amount of a fund. */
        public FundAmount {
            Objects.requireNonNull(fund, "fund");
            Objects.requireNonNull(currency, "currency");
        }

        @Override
        public String name() {
            return "amount of fund '" + fund + "' in " + currency;
        }
    }

    /**
     * The number of a rule.
     *
     * @param rule its id
     * @param kind what kind of rule it is, in the word of budget files
     */
    record RuleNumber(String rule, String kind) implements Moved {
        /** The number of a rule. */
        public RuleNumber {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public String name() {
            return kind + " of rule '" + rule + "'";
        }
    }
}
