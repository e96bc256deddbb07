package io.github.camelfitbit.browser;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.options.SelectOption;
import io.github.camelfitbit.FitbitConstants;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the page says of connections that are not simply connected, and how they are mended. */
class ConnectionStatesBrowserTest extends PageInBrowser {

    @Test
    void saysWhyAPersonMustConnectAgainAndMendsIt() {
        connect("alice");
        press("Continue");
        served.simulator.google().revoke("alice");
        served.simulator.clock().advance(Duration.ofHours(2));
        assertThatThrownBy(
                () -> served.action("connections/refresh", Map.of(FitbitConstants.CONNECTION, "alice"), Map.class));

        page.navigate(served.page("/"));
        assertThat(page.locator("ul.connections").innerText())
                .contains("Needs re-authorisation", "Please connect again");
        assertThat(page.locator(".notice.attention").innerText()).contains("1 person");
        shot("list-attention");
        page.navigate(served.page("/connections/alice"));
        assertThat(page.locator("canvas").count())
                .as("no look at data that cannot be read")
                .isZero();
        assertThat(page.locator("main").innerText()).doesNotContain("renewed by itself", "in Testing");
        shot("detail-attention");

        press("Reconnect");
        press("Continue");

        assertThat(heading()).isEqualTo("Connected");
        assertThat(served.stateOf("alice")).isEqualTo("CONNECTED");
    }

    @Test
    void movesAPersonFromTheFitbitWebApi() {
        withFitbit();
        page.navigate(served.page("/"));
        shot("list-empty");
        page.getByLabel("Connect a person").fill("alice");
        page.getByLabel("Which API").selectOption(new SelectOption().setValue("fitbit-web"));
        press("Connect");
        press("Continue");
        assertThat(heading()).isEqualTo("Connected");
        page.navigate(served.page("/"));
        assertThat(page.locator("ul.connections").innerText()).contains("Fitbit Web API", "still to move");
        shot("list-fitbit");
        page.navigate(served.page("/connections/alice"));
        assertThat(page.locator("main").innerText())
                .contains("its data are not read here")
                .doesNotContain("Sync now", "connect again first");
        shot("detail-fitbit");

        press("Move to the Google Health API");
        press("Continue");

        assertThat(heading()).isEqualTo("Connected");
        page.navigate(served.page("/connections/alice"));
        assertThat(page.locator("dl").innerText()).contains("Google Health API").doesNotContain("Fitbit Web API");
        assertThat(served.simulator.fitbit().standing("alice").consented())
                .as("the old grant")
                .isFalse();
    }

    @Test
    void showsFiftyConnectionsAPageAndFindsTheOthers() {
        for (int i = 0; i < 60; i++) {
            served.connect("person-%02d".formatted(i), "alice");
        }
        page.navigate(served.page("/"));
        assertThat(page.locator("ul.connections > li").count()).isEqualTo(50);
        shot("list-many");

        page.getByText("More connections").click();
        assertThat(page.locator("ul.connections > li").count()).isEqualTo(10);

        page.getByLabel("Find by the beginning of a key").fill("person-4");
        press("Find");
        assertThat(page.locator("ul.connections > li").count()).isEqualTo(10);
    }

    @Test
    void tellsAStrangerThatThePageIsNotOpen() {
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.7"));
        page.navigate(served.page("/"));

        assertThat(heading()).isEqualTo("Not open to you");
        shot("guarded");
    }

    private void withFitbit() {
        served.close();
        served = new ServedPage().withFitbit();
        start();
    }
}
