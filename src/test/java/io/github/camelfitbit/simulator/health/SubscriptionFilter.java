package io.github.camelfitbit.simulator.health;

import java.util.List;
import java.util.Set;

/** {@code user = "users/1" AND (data_type = "sleep" OR data_type = "weight")}: another language than that of points. */
interface SubscriptionFilter {
    boolean matches(Subscription subscription);

    static SubscriptionFilter parse(String filter) {
        return new Parser(filter).whole();
    }

    /** Reads from left to right; OR binds more tightly than AND, as AIP-160 has it. For one filter. */
    final class Parser {
        private static final Set<String> FIELDS = Set.of("user", "data_type");

        private final List<FilterToken> words;
        private int position;

        private Parser(String filter) {
            this.words = FilterToken.read(filter);
        }

        private SubscriptionFilter whole() {
            SubscriptionFilter all = conjunction();
            if (position < words.size()) {
                throw wrong();
            }
            return all;
        }

        private SubscriptionFilter conjunction() {
            SubscriptionFilter left = disjunction();
            while (takes("AND")) {
                SubscriptionFilter before = left;
                SubscriptionFilter right = disjunction();
                left = subscription -> before.matches(subscription) && right.matches(subscription);
            }
            return left;
        }

        private SubscriptionFilter disjunction() {
            SubscriptionFilter left = term();
            while (takes("OR")) {
                SubscriptionFilter before = left;
                SubscriptionFilter right = term();
                left = subscription -> before.matches(subscription) || right.matches(subscription);
            }
            return left;
        }

        private SubscriptionFilter term() {
            if (takes("(")) {
                SubscriptionFilter inner = conjunction();
                if (!takes(")")) {
                    throw wrong();
                }
                return inner;
            }
            String field = next().text();
            boolean equals = next().text().equals("=");
            FilterToken literal = next();
            if (!FIELDS.contains(field) || !equals || literal.type() != FilterToken.Type.STRING) {
                throw wrong();
            }
            String value = literal.unquoted();
            return field.equals("user")
                    ? subscription -> value.equals("users/" + subscription.user())
                    : subscription -> subscription.dataTypes().contains(value);
        }

        private boolean takes(String word) {
            boolean here = position < words.size() && words.get(position).text().equals(word);
            position += here ? 1 : 0;
            return here;
        }

        private FilterToken next() {
            if (position >= words.size()) {
                throw wrong();
            }
            return words.get(position++);
        }

        private static Refusal wrong() {
            return Refusal.invalid("INVALID_FILTER_FORMAT", "filter", "The filter compares user and data_type with =");
        }
    }
}
