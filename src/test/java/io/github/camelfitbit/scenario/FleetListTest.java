package io.github.camelfitbit.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelfitbit.FitbitConstants;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What connections/get and connections/list show, and where it can be sent. */
class FleetListTest {

    @TempDir
    private Path folder;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void writesTheListAsJsonWithoutAMarshalStep() throws Exception {
        world.routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:list").to("fitbit:connections/list").to("file:" + folder + "?fileName=list.json");
                    }
                })
                .start()
                .connect("alice", "bob");
        send("direct:list");

        assertThat(Files.readString(folder.resolve("list.json")))
                .startsWith("[{\"connection\":\"alice\",\"api\":\"google-health\",\"state\":\"CONNECTED\",")
                .endsWith("}]");
    }

    @Test
    void aLoopReadsPageAfterPage() throws Exception {
        List<List<?>> pages = new CopyOnWriteArrayList<>();
        world.routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:everybody")
                                .setHeader("CamelFitbitAfter", constant(""))
                                .loopDoWhile(simple("${header.CamelFitbitAfter} != null"))
                                .to("fitbit:connections/list?limit=2")
                                .process(exchange -> pages.add(exchange.getIn().getBody(List.class)));
                    }
                })
                .start()
                .connect("alice", "bob", "carol");
        send("direct:everybody");

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0).toString()).contains("alice", "bob");
        assertThat(pages.get(1).toString()).contains("carol").doesNotContain("bob");
    }

    @Test
    void filtersByHeader() throws Exception {
        world.start().connect("alice", "bob");
        world.action("connections/disconnect?connection=bob", null, Map.of(), Map.class);

        assertThat(list(Map.of(FitbitConstants.STATE, "disconnected")))
                .contains("bob")
                .doesNotContain("alice");
        assertThat(list(Map.of(FitbitConstants.API, "fitbit-web"))).isEqualTo("[]");
    }

    @Test
    void showsWhereAConnectionStandsAndWhy() throws Exception {
        world.component().getOauth().setScopes("sleep.readonly,settings.readonly");
        world.start();
        String url = world.action("connections/authorize-url?connection=alice", null, Map.of(), String.class);
        world.comeBack(world.simulator
                .consent(url)
                .as("alice")
                .withScopes("https://www.googleapis.com/auth/googlehealth.sleep.readonly")
                .approve());
        Map<?, ?> connected = get();
        world.action("connections/disconnect?connection=alice", null, Map.of(), Map.class);

        assertThat(connected.get("missingScopes")).isEqualTo(List.of("settings.readonly"));
        assertThat(connected.get("stateSince")).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(connected.get("accessTokenExpiresAt")).isEqualTo("2026-11-20T09:59:59Z");
        assertThat(connected.containsKey("explanation")).isFalse();
        assertThat(String.valueOf(get().get("explanation"))).contains("Connect again");
        assertThat(get().containsKey("accessTokenExpiresAt")).isFalse();
    }

    @Test
    void showsWhenTheNewestDataIsFrom() throws Exception {
        world.routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("fitbit:sleep?startFrom=P3D").routeId("nights").log("a night");
                        from("fitbit:connections").routeId("life").log("${header.CamelFitbitEvent}");
                    }
                })
                .start()
                .connect("alice");

        Awaitility.await().untilAsserted(() -> assertThat(get().get("lastData"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, String.class))
                .containsOnlyKeys("sleep")
                .allSatisfy((type, time) -> assertThat(time).startsWith("2026-11-")));
    }

    private Map<?, ?> get() {
        return world.action("connections/get?connection=alice", null, Map.of(), Map.class);
    }

    private String list(Map<String, Object> headers) {
        return world.action("connections/list", null, headers, String.class);
    }

    private void send(String uri) throws Exception {
        try (ProducerTemplate template = world.camel.createProducerTemplate()) {
            template.sendBody(uri, "");
        }
    }
}
