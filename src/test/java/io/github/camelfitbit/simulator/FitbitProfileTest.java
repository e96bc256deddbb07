package io.github.camelfitbit.simulator;

import java.time.Duration;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class FitbitProfileTest {
    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void tellsWhoTheMemberIsAndWhereTheyLive() {
        JsonObject user = get("profile", "/1/user/-/profile.json").json().getJsonObject("user");

        assertThat(user.getString("encodedId")).isEqualTo(alice().legacyUserId());
        assertThat(user.getString("timezone")).isEqualTo("Europe/Madrid");
        assertThat(user.getInteger("offsetFromUTCMillis")).isEqualTo(3_600_000);
    }

    @Test
    void givesThePersonTheIdThatGoogleRemembers() {
        String scope = VendorClient.scope("profile.readonly");
        Reply google = VendorClient.of(extension.simulator(), "alice", scope).get("/v4/users/me/identity");

        assertThat(google.json().getString("legacyUserId")).isEqualTo(alice().legacyUserId());
    }

    @Test
    void takesTheMembersOwnIdAndNobodyElses() {
        String own = "/1/user/" + alice().legacyUserId() + "/profile.json";

        assertThat(get("profile", own).status()).isEqualTo(200);
        assertThat(get("profile", "/1/user/OTHER1/profile.json").errorType()).isEqualTo("authorization");
    }

    @Test
    void refusesATokenThatLacksTheScopeOrThatIsMissing() {
        Reply scope = get("sleep", "/1/user/-/profile.json");
        Reply header = VendorClient.withToken(extension.simulator(), "").get("/1/user/-/profile.json");

        assertThat(scope.status()).isEqualTo(403);
        assertThat(scope.errorType()).isEqualTo("insufficient_scope");
        assertThat(header.status()).isEqualTo(401);
        assertThat(header.errorType()).isEqualTo("invalid_request");
    }

    @Test
    void finishesTheHoursBudgetAndBeginsItAnewAtTheFullHour() {
        String token = token("profile");
        FitbitCaller caller = new FitbitCaller(extension.simulator());
        extension.simulator().clock().advance(Duration.ofMinutes(50));
        for (int i = 0; i < 150; i++) {
            assertThat(caller.profile(token).status()).isEqualTo(200);
        }

        Reply refused = caller.profile(token);
        extension.simulator().clock().advance(Duration.ofMinutes(10));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Fitbit-Rate-Limit-Limit")).isEqualTo("150");
        assertThat(refused.header("Fitbit-Rate-Limit-Remaining")).isEqualTo("0");
        assertThat(refused.header("Fitbit-Rate-Limit-Reset")).isEqualTo("600");
        assertThat(caller.profile(token).header("Fitbit-Rate-Limit-Remaining")).isEqualTo("149");
    }

    private Person alice() {
        return extension.simulator().person("alice");
    }

    private Reply get(String scope, String path) {
        return VendorClient.withToken(extension.simulator(), token(scope)).get(path);
    }

    private String token(String scope) {
        return extension.simulator().fitbit().grantToken("alice", scope).accessToken();
    }
}
