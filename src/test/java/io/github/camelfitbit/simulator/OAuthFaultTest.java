package io.github.camelfitbit.simulator;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.simulator.oauth.fitbit.FitbitRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OAuthFaultTest {
    private static final String TOKEN = "fitbit.oauth.token";

    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @SuppressWarnings("NullAway.Init")
    private FitbitCaller oauth;

    @BeforeEach
    void registerTheApplication() {
        oauth = new FitbitCaller(extension.simulator());
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_GRANT", "INVALID_CLIENT", "CONFLICT", "RETIRED", "SYSTEM"})
    void answersARefreshInTheVendorsForm(FitbitFault fault) {
        String token = refreshToken("alice");
        fail(fault.fault());

        Reply failed = oauth.refresh(token);

        assertThat(failed.status()).isGreaterThanOrEqualTo(400);
        assertThat(failed.errorType()).isNotEmpty();
        assertThat(extension.simulator().faultsMet()).containsEntry(fault.word(), 1L);
        assertThat(oauth.refresh(token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNAUTHENTICATED", "PERMISSION_DENIED"})
    void answersInGooglesForm(GoogleFault fault) {
        fail(fault.fault());

        Reply failed = new OAuthCaller(extension.simulator()).refresh("1//0any");

        assertThat(failed.status()).isGreaterThanOrEqualTo(400);
        assertThat(failed.json().getString("error")).isNotEmpty();
        assertThat(failed.json().getString("error_description")).isNotEmpty();
    }

    @Test
    void meetsOnePersonAtTheTokenEndpoint() {
        String alice = refreshToken("alice");
        String bob = refreshToken("bob");
        fail(FitbitFault.INVALID_GRANT.fault().always().forPerson("bob"));

        assertThat(oauth.refresh(alice).status()).isEqualTo(200);
        assertThat(oauth.refresh(bob).errorType()).isEqualTo("invalid_grant");
        assertThat(extension.simulator().counters().requests("bob", TOKEN, "")).isEqualTo(1);
    }

    @Test
    void keepsTheTokenWhenTheConnectionDropsBeforeTheRefresh() {
        String token = refreshToken("alice");
        fail(Fault.refusedConnection().on(TOKEN));

        assertThatThrownBy(() -> oauth.refresh(token)).isInstanceOf(UncheckedIOException.class);

        assertThat(extension.simulator().fitbit().standing("alice").refreshes()).isZero();
        assertThat(extension.simulator().fitbit().isAlive(token)).isTrue();
    }

    @Test
    void losesTheTokenWhenTheAnswerIsLostAndNobodyRepeatsTheRefreshInTime() {
        String token = refreshToken("alice");
        fail(Fault.lostAnswer().on(TOKEN));

        assertThatThrownBy(() -> oauth.refresh(token)).isInstanceOf(UncheckedIOException.class);

        assertThat(extension.simulator().fitbit().standing("alice").refreshes()).isEqualTo(1);
        assertThat(extension.simulator().fitbit().isLost("alice", token)).isFalse();
        extension.simulator().clock().advance(Duration.ofSeconds(120));
        assertThat(extension.simulator().fitbit().isLost("alice", token)).isTrue();
    }

    @Test
    void carriesOutASlowRefreshFirstOrLast() {
        String token = refreshToken("alice");
        fail(Fault.slow(Duration.ofMillis(50)).on(TOKEN));
        fail(Fault.slowStart(Duration.ofMillis(50)).on(TOKEN));

        Reply first = oauth.refresh(token);

        assertThat(oauth.refresh(token).body()).isEqualTo(first.body());
        assertThat(extension.simulator().faultsMet()).containsEntry("slow", 1L).containsEntry("slow-start", 1L);
    }

    @Test
    @Timeout(20)
    void carriesOutASlowStartAfterTheRequestsThatCameMeanwhile() {
        String token = refreshToken("alice");
        CompletableFuture<Void> go = new CompletableFuture<>();
        fail(Fault.slowStart(go).on(TOKEN));
        CompletableFuture<Reply> slow = underway(token, "slow-start");

        Reply quick = oauth.refresh(token);
        go.complete(null);

        assertThat(slow.join().body()).isEqualTo(quick.body());
        assertThat(extension.simulator().fitbit().standing("alice").replays()).isEqualTo(1);
    }

    @Test
    @Timeout(20)
    void reportsAConflictWhenTwoRefreshesOfATokenOverlap() {
        extension.simulator().fitbitRules(FitbitRules.defaults().withConflicts(true));
        String token = refreshToken("alice");
        CompletableFuture<Void> go = new CompletableFuture<>();
        fail(Fault.slow(go).on(TOKEN));
        CompletableFuture<Reply> slow = underway(token, "slow");

        assertThat(oauth.refresh(token).status()).isEqualTo(409);
        assertThat(oauth.refresh(refreshToken("bob")).status()).isEqualTo(200);
        go.complete(null);

        assertThat(slow.join().status()).isEqualTo(200);
        assertThat(oauth.refresh(token).body()).isEqualTo(slow.join().body());
    }

    @Test
    void endsAnOutageWhenItsTimeIsOver() {
        String token =
                extension.simulator().fitbit().grantToken("alice", "profile").accessToken();
        Instant end = extension.simulator().clock().instant().plus(Duration.ofHours(1));
        fail(FitbitFault.INVALID_TOKEN.fault().until(end));

        assertThat(oauth.profile(token).status()).isEqualTo(401);
        assertThat(oauth.profile(token).status()).isEqualTo(401);
        extension.simulator().clock().advance(Duration.ofHours(1));
        assertThat(oauth.profile(token).status()).isEqualTo(200);
    }

    @Test
    void leavesTheTokenEndpointAloneWhenOnlyTheApiFails() {
        fail(GoogleFault.UNAUTHENTICATED.fault().always());
        OAuthCaller google = new OAuthCaller(extension.simulator());
        String token = extension
                .simulator()
                .grantToken("alice", VendorClient.READ_ALL)
                .refreshToken()
                .orElseThrow();

        assertThat(VendorClient.ofAlice(extension.simulator()).list("sleep").status())
                .isEqualTo(401);
        assertThat(google.refresh(token).status()).isEqualTo(200);
    }

    @Test
    void disarmsTheFaultsOfOneName() {
        fail(FitbitFault.RETIRED.fault().always());
        fail(FitbitFault.UNAVAILABLE.fault());

        extension.simulator().clearFaults("fitbit.retired");

        assertThat(oauth.refresh(refreshToken("alice")).status()).isEqualTo(503);
    }

    /** A refresh that has met the fault and has no answer yet. */
    private CompletableFuture<Reply> underway(String token, String fault) {
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> oauth.refresh(token));
        while (!extension.simulator().faultsMet().containsKey(fault)) {
            Thread.onSpinWait();
        }
        return reply;
    }

    private void fail(Fault fault) {
        extension.simulator().fail(fault);
    }

    private String refreshToken(String person) {
        return extension
                .simulator()
                .fitbit()
                .grantToken(person, "profile")
                .refreshToken()
                .orElseThrow();
    }
}
