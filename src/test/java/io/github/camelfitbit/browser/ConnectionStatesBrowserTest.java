package io.github.camelfitbit.browser;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
        assertThat(page.locator("ul.connections").innerText()).contains("Must connect again", "Please connect again");
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
    void findsOutByLookingThatAPermissionWasWithdrawn() {
        connect("alice");
        press("Continue");
        served.simulator.revoke("alice");
        page.navigate(served.page("/connections/alice"));

        assertThat(page.locator(".state").innerText()).contains("Must connect again");
        assertThat(page.locator(".notice.attention").first().innerText()).contains("withdrawn in the account");
        assertThat(page.content()).doesNotContain("A look at the data");
    }

    @Test
    void saysInPlainWordsWhyNoDataCome() {
        connect("alice");
        press("Continue");
        served.simulator
                .person("alice")
                .device()
                .offlineBetween(
                        served.simulator.clock().instant().minus(Duration.ofDays(3)),
                        served.simulator.clock().instant().plus(Duration.ofDays(3)));
        page.navigate(served.page("/connections/alice"));
        page.getByText("Why do no data come?").click();

        assertThat(page.locator(".notice.attention").allInnerTexts())
                .anyMatch(text -> text.contains("No tracker has synced since") && text.contains("wears the device"));
        assertThat(page.content()).doesNotContain("A look at the data");
        shot("detail-check");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shot("detail-check-dark");
        page.setViewportSize(360, 740);
        assertThat(width()).isLessThanOrEqualTo(360);
        shot("detail-check-360");

        page.getByText("Back to the data").click();
        assertThat(page.content()).contains("A look at the data");
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
                .contains("The Fitbit Web API is going away", "Sync now", "Steps a day, last week")
                .doesNotContain("connect again first");
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
