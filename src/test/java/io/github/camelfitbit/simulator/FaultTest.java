package io.github.camelfitbit.simulator;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultTest {
    @RegisterExtension
    final SimulatorExtension extension = new SimulatorExtension();

    @Test
    void failsTheNextMatchingRequestsOnly() {
        extension.simulator().fail(Fault.status(503).times(2).on("dataPoints.list", "steps"));

        assertThat(alice().list("sleep").status()).isEqualTo(200);
        assertThat(alice().list("steps").statusWord()).isEqualTo("UNAVAILABLE");
        assertThat(alice().list("steps").status()).isEqualTo(503);
        assertThat(alice().list("steps").status()).isEqualTo(200);
    }

    @Test
    void failsForOnePersonOnlyUntilCleared() {
        extension
                .simulator()
                .fail(Fault.reason(403, "RESOURCE_PERMISSION_DENIED").always().forPerson("bob"));
        VendorClient bob = VendorClient.of(extension.simulator(), "bob", VendorClient.READ_ALL);

        assertThat(alice().list("sleep").status()).isEqualTo(200);
        assertThat(bob.list("sleep").reason()).isEqualTo("RESOURCE_PERMISSION_DENIED");

        extension.simulator().clearFaults();
        assertThat(bob.list("sleep").status()).isEqualTo(200);
    }

    @Test
    void sendsBytesThatAreNotWhatTheySay() {
        extension.simulator().fail(Fault.html(502));
        extension.simulator().fail(Fault.emptyBody());
        extension.simulator().fail(Fault.notJson());

        assertThat(alice().list("sleep").body()).startsWith("<!DOCTYPE html>");
        assertThat(alice().list("sleep").body()).isEmpty();
        assertThat(alice().list("sleep").body()).contains("oops");
    }

    @Test
    void cutsAnAnswerShort() {
        extension.simulator().fail(Fault.truncated());

        assertThatThrownBy(() -> alice().list("sleep")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void carriesOutWhatItDoesNotAnswer() {
        String weight =
                "{\"weight\":{\"sampleTime\":{\"physicalTime\":\"2026-11-20T07:00:00Z\",\"utcOffset\":\"3600s\"},\"weightGrams\":72400}}";
        extension.simulator().fail(Fault.lostAnswer().on("dataPoints.create"));

        assertThatThrownBy(() -> alice().post("/v4/users/me/dataTypes/weight/dataPoints", weight))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(alice().list("weight", "dataSourceFamily", "users/me/dataSourceFamilies/self-sources")
                        .points())
                .hasSize(1);
    }

    @Test
    void repeatsThePage() {
        Reply first = alice().list("heart-rate", "pageSize", "5");
        extension.simulator().fail(Fault.repeatedPage());

        Reply again = alice().list("heart-rate", "pageSize", "5", "pageToken", first.nextPageToken());

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void endsWithAnEmptyToken() {
        extension.simulator().fail(Fault.emptyPageToken());

        Reply reply = alice().list("heart-rate", "pageSize", "5");

        assertThat(reply.points()).hasSize(5);
        assertThat(reply.json().getString("nextPageToken")).isEmpty();
    }

    @Test
    void putsAnEmptyPageBeforeTheNextOne() {
        String path = "/v4/users/me/dataTypes/exercise/dataPoints";
        List<?> expected = alice().all(path, "pageSize", "2");
        extension.simulator().fail(Fault.emptyPageWithToken());
        extension.simulator().fail(Fault.slow(Duration.ZERO));
        extension.simulator().fail(Fault.emptyPageWithToken());

        assertThat(alice().all(path, "pageSize", "2")).isEqualTo(expected);
    }

    @Test
    void turnsANumberIntoNaN() {
        extension.simulator().fail(Fault.notANumber("weightGrams"));

        assertThat(alice().list("weight").body()).containsOnlyOnce("\"weightGrams\":\"NaN\"");
    }

    @Test
    void failsTheTokenEndpointToo() {
        extension.simulator().fail(Fault.status(500).on("oauth.token"));
        OAuthCaller oauth = new OAuthCaller(extension.simulator());

        assertThat(oauth.refresh("1//0any").status()).isEqualTo(500);
        assertThat(oauth.refresh("1//0any").status()).isEqualTo(400);
    }

    @Test
    void countsWhatItWasAskedByPersonMethodTypeAndStatus() {
        alice().list("steps");
        alice().list("steps", "pageSize", "-1");
        VendorClient.withToken(extension.simulator(), "").list("steps");

        Counters counters = extension.simulator().counters();
        assertThat(counters.requests("alice", "dataPoints.list", "steps")).isEqualTo(2);
        assertThat(counters.requests("-", "dataPoints.list", "steps")).isEqualTo(1);
        assertThat(counters.answered(400)).isEqualTo(1);
        assertThat(counters.log()).extracting(AskedRequest::status).containsExactly(200, 400, 401);
        counters.reset();
        assertThat(counters.total()).isZero();
    }

    /** One after the other they would take twenty seconds. */
    @Test
    @Timeout(10)
    void servesTwoHundredSlowRequestsAtOnce() {
        extension.simulator().latency(Duration.ofMillis(100));
        String token =
                extension.simulator().grantToken("alice", VendorClient.READ_ALL).accessToken();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(extension.simulator().baseUrl() + "/v4/users/me/identity"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpClient client = HttpClient.newHttpClient();

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 200)
                .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .thenApply(HttpResponse::statusCode))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    }

    private VendorClient alice() {
        return VendorClient.ofAlice(extension.simulator());
    }
}
