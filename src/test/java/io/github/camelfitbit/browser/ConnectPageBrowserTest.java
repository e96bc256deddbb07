package io.github.camelfitbit.browser;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.github.camelfitbit.FitbitConstants;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Connecting, disconnecting, and who tries what they should not. */
class ConnectPageBrowserTest extends PageInBrowser {

    @Test
    void connectsWithAllScopesAndShowsThatDataFlow() {
        connect("alice");
        press("Continue");

        assertThat(heading()).isEqualTo("Connected");
        assertThat(page.content()).doesNotContain("Not granted");
        shot("connected");
        page.getByText("Look at the connection").click();
        page.waitForSelector("canvas");
        page.waitForTimeout(500);
        assertThat(page.locator("canvas").count()).isEqualTo(3);
        shot("detail");
        page.navigate(served.page("/"));
        shot("list");
        assertThat(served.stateOf("alice")).isEqualTo("CONNECTED");
    }

    @Test
    void showsWhatWasUnticked() {
        connect("alice");
        page.locator("input[name=grant][value*='googlehealth.sleep']").uncheck();
        press("Continue");

        assertThat(page.getByText("Not granted").count()).isEqualTo(1);
        shot("connected-unticked");
        assertThat(page.locator("ul").last().innerText()).contains("see sleep");
        page.navigate(served.page("/connections/alice"));
        assertThat(page.locator("section[aria-labelledby=h-sleep]").innerText()).contains("Not granted");
        shot("unticked");
    }

    @Test
    void tellsAPersonWhoDeclinedThatNothingHappened() {
        connect("alice");
        press("Cancel");

        assertThat(heading()).isEqualTo("Not connected");
        assertThat(page.locator("[role=status]").innerText()).startsWith("You declined");
        shot("declined");
    }

    @Test
    void disconnectsAfterAskingOnceMoreAndConnectsAgain() {
        connect("alice");
        press("Continue");
        page.navigate(served.page("/connections/alice"));
        press("Disconnect …");
        assertThat(served.stateOf("alice")).isEqualTo("CONNECTED");
        shot("disconnect");
        press("Yes, disconnect");
        assertThat(page.locator(".state").innerText()).contains("Disconnected");
        shot("disconnected");

        press("Reconnect");
        press("Continue");

        assertThat(served.stateOf("alice")).isEqualTo("CONNECTED");
    }

    @Test
    void takesAStateOnceOnly() {
        connect("alice");
        String back = served.simulator.consent(page.url()).as("alice").approve();
        page.navigate(back);
        assertThat(heading()).isEqualTo("Connected");

        page.navigate(back);

        assertThat(heading()).isEqualTo("Not connected");
        assertThat(page.locator("[role=status]").innerText()).contains("used already");
        assertThat(served.stateOf("alice")).isEqualTo("CONNECTED");
    }

    @Test
    void refusesTheStateOfAnotherBrowserAndLeavesItGood() {
        connect("alice");
        String back = served.simulator.consent(page.url()).as("bob").approve();

        try (BrowserContext other = chromium.browser.newContext()) {
            Page stranger = other.newPage();
            stranger.navigate(back);
            assertThat(stranger.locator("h1").innerText()).isEqualTo("Not connected");
            assertThat(stranger.locator("[role=status]").innerText()).contains("another browser");
        }
        page.navigate(back);

        assertThat(heading()).isEqualTo("Connected");
    }

    @Test
    void believesNoFormOfAnotherOrigin() {
        connect("alice");
        press("Continue");
        page.navigate(served.page("/"));
        String token = page.locator("input[name=token]").first().inputValue();
        page.route(
                "http://localhost:9/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<form method=post action='" + served.page("/disconnect")
                                + "'><input name=key value=alice><input name=confirm value=yes><input name=token value='"
                                + token
                                + "'><button>Win a prize</button></form>")));

        page.navigate("http://localhost:9/prize");
        press("Win a prize");

        assertThat(heading()).isEqualTo("Not accepted");
        assertThat(served.stateOf("alice")).isEqualTo("CONNECTED");
    }

    @Test
    void showsAScriptInAKeyAsText() {
        String key = "<script>document.title='taken'</script>";
        connect(key);
        press("Continue");
        assertThat(page.locator("main").innerText()).contains(key);
        page.navigate(served.page("/?search=" + "%3Cscript%3E"));
        assertThat(page.locator("ul.connections a").first().innerText()).isEqualTo(key);
        page.locator("ul.connections a").first().click();

        assertThat(heading()).isEqualTo(key);
        assertThat(page.title()).doesNotStartWith("taken");
        page.navigate(served.page("/callback?state=%3Cscript%3E&error=%3Cscript%3Ealert(1)%3C%2Fscript%3E"));
        assertThat(page.locator("main script").count()).isZero();
    }

    @Test
    void isReadableOnAPhoneInTheDark() {
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
        connect("a.person.with.a.rather.long.key.of.her.own@example.org");
        press("Continue");
        page.navigate(served.page("/"));
        shot("phone-list");
        assertThat(width()).isLessThanOrEqualTo(360);

        page.locator("ul.connections a").click();
        page.waitForSelector("canvas");
        page.waitForTimeout(500);
        shot("phone-detail");

        assertThat(width()).isLessThanOrEqualTo(360);
    }

    @Test
    void sendsAnApplicationsUserThereAndBackOnce() {
        served.close();
        served = new ServedPage();
        served.component().getPage().setConnectUri(served.page(""));
        served.component().getPage().setReturnUris(served.url + "/app");
        start();
        String link = served.action(
                "connections/authorize-url",
                Map.of(
                        FitbitConstants.CONNECTION,
                        "alice",
                        FitbitConstants.RETURN_TO,
                        served.url + "/app/settings?tab=2"),
                String.class);
        page.navigate(link);
        page.reload();
        shot("link");
        press("Continue");
        press("Continue");
        assertThat(page.url()).isEqualTo(served.url + "/app/settings?tab=2&connection=alice&result=connected");

        page.navigate(link);
        press("Continue");
        assertThat(heading()).isEqualTo("This link is no longer good");
        assertThat(page.locator("[role=status]").innerText()).contains("used already");

        served.simulator.clock().advance(Duration.ofDays(2));
        page.navigate(link);
        assertThat(page.locator("[role=status]").innerText()).contains("expired");
    }

    @Test
    void sendsNobodyWhereALinkWasChangedToLead() {
        served.close();
        served = new ServedPage();
        served.component().getPage().setConnectUri(served.page(""));
        served.component().getPage().setReturnUris(served.url + "/app");
        start();
        String link = served.action(
                "connections/authorize-url",
                Map.of(FitbitConstants.CONNECTION, "alice", FitbitConstants.RETURN_TO, served.url + "/app"),
                String.class);

        page.navigate(forged(link));
        assertThat(heading()).isEqualTo("This link is no longer good");
        assertThat(page.locator("main form").count()).isZero();

        page.navigate(link + "?returnTo=http://localhost:9/prize");
        press("Continue");
        page.navigate(
                served.simulator.consent(page.url()).as("alice").approve() + "&returnTo=http://localhost:9/prize");
        assertThat(page.url()).startsWith(served.url + "/app?connection=alice");
        page.navigate(served.page("/callback?state=x&error=access_denied&returnTo=http://localhost:9/prize"));
        assertThat(page.url()).startsWith(served.url);
    }

    /** The same signature under another return address. */
    private static String forged(String link) {
        int begin = link.lastIndexOf('/') + 1;
        int end = link.lastIndexOf('.');
        String payload = new String(Base64.getUrlDecoder().decode(link.substring(begin, end)), StandardCharsets.UTF_8);
        String evil = payload.replaceFirst("http://localhost:[0-9]+/app", "http://localhost:9/prize");
        return link.substring(0, begin)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(evil.getBytes(StandardCharsets.UTF_8))
                + link.substring(end);
    }

    @Test
    void saysThatAConsentTookTooLong() {
        connect("alice");
        String consent = page.url();
        served.simulator.clock().advance(Duration.ofMinutes(11));
        page.navigate(served.simulator.consent(consent).as("alice").approve());

        assertThat(page.locator("[role=status]").innerText()).contains("took longer than ten minutes");
        assertThat(page.locator(".details").innerText()).contains("the link expired at");
        shot("failed");
    }
}
