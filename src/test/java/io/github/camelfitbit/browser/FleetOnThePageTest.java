package io.github.camelfitbit.browser;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.file.FileStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The page over connections that are there already: many, of both vendors, and with hostile records. */
class FleetOnThePageTest extends PageInBrowser {

    private static final Instant THEN = Instant.parse("2026-11-18T09:00:00Z");
    private static final String SCRIPT =
            "<script>document.title='taken'</script><img src=x onerror=document.title='taken'>";

    @TempDir
    private Path folder;

    @Test
    void showsFiftyConnectionsAPage() throws Exception {
        serve(IntStream.range(0, 120)
                .mapToObj(i -> google("person-%03d".formatted(i)))
                .toList());
        page.navigate(served.page("/"));
        shot("list-120");
        assertThat(keys()).hasSize(50).startsWith("person-000").endsWith("person-049");
        next();
        next();
        assertThat(keys()).hasSize(20).endsWith("person-119");
        assertThat(page.getByText("More connections").count()).isZero();

        page.getByLabel("Find by the beginning").fill("person-1");
        press("Find");
        assertThat(keys()).hasSize(20).startsWith("person-100");
        page.getByLabel("Find by the beginning").fill("person-0");
        press("Find");
        next();
        assertThat(keys()).hasSize(50).startsWith("person-050").endsWith("person-099");
        page.getByLabel("Find by the beginning").fill("erson");
        press("Find");
        assertThat(page.locator("main").innerText()).contains("No key begins with “erson”");
    }

    @Test
    void countsWhatIsOnThePageAndSaysSo() throws Exception {
        serve(List.of(
                google("alice"),
                google("bob").needsReauthorization("invalid_grant", THEN),
                google("carol").disconnected(THEN),
                fitbit("carol-at-fitbit"),
                fitbit("gone-from-fitbit").disconnected(THEN)));
        page.navigate(served.page("/"));
        shot("list-states");

        assertThat(page.locator(".notice").allInnerTexts().toString())
                .contains("1 person on this page has to connect again", "1 person on this page has still to move");
        assertThat(page.locator("ul.connections > li").nth(3).innerText())
                .contains("Fitbit Web API", "still to move", "no data yet");
        assertThat(page.locator("ul.connections > li").nth(4).innerText()).doesNotContain("still to move");
    }

    @Test
    void isReadableOnAPhoneAndInTheDark() throws Exception {
        serve(List.of(google("alice"), google("bob").needsReauthorization("invalid_grant", THEN), fitbit("carol")));
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(360, 740));
        page.navigate(served.page("/"));
        shot("phone-list-states");
        assertThat(width()).isLessThanOrEqualTo(360);
        page.navigate(served.page("/connections/bob"));
        shot("phone-detail-needs");
        assertThat(width()).isLessThanOrEqualTo(360);

        context.close();
        open(new Browser.NewContextOptions().setViewportSize(1100, 900).setColorScheme(ColorScheme.DARK));
        page.navigate(served.page("/"));
        shot("dark-list-states");
        page.navigate(served.page("/connections/carol"));
        shot("dark-detail-fitbit");
    }

    @Test
    void saysThatNobodyIsConnectedYet() throws Exception {
        serve(List.of());
        page.navigate(served.page("/"));
        shot("list-empty");

        assertThat(page.locator("main").innerText()).contains("Nobody is connected yet");
    }

    @Test
    void showsScriptsInRecordsAsText() throws Exception {
        Connection hostile = Connection.connected(SCRIPT, Api.FITBIT_WEB, Set.of(SCRIPT, "sleep"), tokens(), THEN)
                .withPerson(new Connection.Person(SCRIPT, SCRIPT, ZoneId.of("Europe/Madrid")));
        serve(List.of(hostile, hostile(google("b" + SCRIPT))));
        for (String search : List.of("%3C", "b")) {
            page.navigate(served.page("/?search=" + search + "&done=" + search));
            noScript();
            page.locator("ul.connections a").first().click();
            noScript();
            assertThat(heading()).contains(SCRIPT);
        }
        press("Disconnect …");
        noScript();
        page.navigate(served.page("/connections/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"));
        noScript();
    }

    @Test
    void opensKeysThatBrowsersTakeForFolders() throws Exception {
        serve(List.of(
                google(".").disconnected(THEN),
                google("..").disconnected(THEN),
                google("a/b\\c?d#e%2f f").disconnected(THEN)));
        for (String key : List.of(".", "..", "a/b\\c?d#e%2f f")) {
            page.navigate(served.page("/"));
            page.locator("ul.connections a").getByText(key, exactly()).click();

            assertThat(heading()).isEqualTo(key);
        }
    }

    @Test
    void offersTheUsualApiFirst() throws Exception {
        fresh();
        served.component().getOauth().setApi("fitbit-web");
        keep(stores -> {});
        page.navigate(served.page("/"));

        assertThat(page.getByLabel("Which API").inputValue()).isEqualTo("fitbit-web");
        assertThat(page.locator("#api option").allInnerTexts())
                .containsExactly("Fitbit Web API (is going away)", "Google Health API");
    }

    @Test
    void keepsTheMemoryOfWhatWasReadWhenAPersonMoves() throws Exception {
        fresh();
        GrantedTokens granted = served.simulator.fitbit().grantToken("alice", "sleep", "profile");
        String legacyUserId = served.simulator.person("alice").legacyUserId();
        Connection alice = Connection.connected(
                        "alice",
                        Api.FITBIT_WEB,
                        Set.of("sleep", "profile"),
                        new Tokens(
                                Secret.of(granted.accessToken()),
                                THEN.plusSeconds(500_000),
                                granted.refreshToken().map(Secret::of).orElseThrow(),
                                null),
                        THEN)
                .withPerson(new Connection.Person(null, legacyUserId, null));
        Cursor nights = Cursor.startingAt(THEN.minusSeconds(60)).delivered(Map.of("id 1", new Seen(THEN, "r")), THEN);
        keep(stores -> {
            stores.connections().compareAndSet(null, alice);
            stores.cursors().compareAndSet(new CursorKey("alice", "nights", "sleep"), null, nights);
        });
        page.navigate(served.page("/connections/alice"));
        press("Move to the Google Health API");
        press("Continue");

        assertThat(served.shown("alice").get("api")).isEqualTo("google-health");
        assertThat(served.shown("alice").get("lastData")).isEqualTo(Map.of("sleep", THEN.toString()));
        assertThat(served.simulator.fitbit().standing("alice").consented()).isFalse();
    }

    /** Instead of the page over an empty store. */
    private void serve(List<Connection> connections) throws Exception {
        fresh();
        keep(stores -> connections.forEach(connection -> stores.connections().compareAndSet(null, connection)));
    }

    private void fresh() {
        served.close();
        served = new ServedPage().withFitbit();
        served.component().getFitbitWeb().setFitbitScopes("sleep,profile");
    }

    private void keep(Consumer<FileStores> records) throws Exception {
        try (FileStores stores = FileStores.open(folder, Keys.cipher(Keys.NEW))) {
            records.accept(stores);
        }
        served.component().getStore().setStoreDirectory(folder.toString());
        served.component().getStore().setEncryptionKey(Keys.NEW);
        served.start();
    }

    private void next() {
        page.getByText("More connections").click();
    }

    private List<String> keys() {
        return new ArrayList<>(page.locator("ul.connections a").allInnerTexts());
    }

    private void noScript() {
        page.waitForLoadState();
        assertThat(page.locator("main script").count()).isZero();
        assertThat(page.locator("main img").count()).isZero();
        assertThat(page.title()).isNotEqualTo("taken");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Connection hostile(Connection connection) {
        return connection
                .withPerson(new Connection.Person(SCRIPT, SCRIPT, null))
                .needsReauthorization(SCRIPT, THEN);
    }

    private static Connection google(String key) {
        return Connection.connected(
                key,
                Api.GOOGLE_HEALTH,
                Set.of(
                        "activity_and_fitness.readonly",
                        "health_metrics_and_measurements.readonly",
                        "sleep.readonly",
                        "settings.readonly"),
                tokens(),
                THEN);
    }

    private static Connection fitbit(String key) {
        return Connection.connected(key, Api.FITBIT_WEB, Set.of("sleep", "profile"), tokens(), THEN);
    }

    private static Tokens tokens() {
        return new Tokens(Secret.of("access"), THEN.plusSeconds(500_000), Secret.of("refresh"), null);
    }
}
