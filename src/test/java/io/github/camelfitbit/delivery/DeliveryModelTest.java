package io.github.camelfitbit.delivery;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code -Dmodel.seeds=50000} tries more of them, {@code -Dmodel.first=17} begins with another one. */
class DeliveryModelTest {

    private static final int SEEDS = Integer.getInteger("model.seeds", 1_000);
    private static final int FIRST = Integer.getInteger("model.first", 0);

    /** An hour that did not fit one page came in parts, and each part looked like a revision. */
    private static final int DENSE_HOUR = 5_044_427;

    @Test
    void keepsItsPromisesWhateverHappens() {
        Lives lives = Lives.of(FIRST, SEEDS);
        lives.print((figure, value) -> System.out.println(figure + "=" + value));

        assertThat(lives.broken()).isEmpty();
    }

    @Test
    void keepsThemInALifeThatOnceBrokeOne() {
        assertThat(Lives.of(DENSE_HOUR, 1).broken()).isEmpty();
    }
}
