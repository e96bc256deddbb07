package io.github.camelfitbit.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One node that is broker and controller, as a production cluster in KRaft mode is made of. */
public final class EmbeddedBroker implements AutoCloseable {
    private final String address;
    private final KafkaRaftServer server;

    private EmbeddedBroker(String address, KafkaRaftServer server) {
        this.address = address;
        this.server = server;
    }

    /** Starts one that keeps its logs in a folder, and makes topics of so many partitions when they are first used. */
    public static EmbeddedBroker start(Path folder, int partitions) {
        try {
            int port = freePort();
            Map<String, String> settings = settings(folder, port, freePort(), partitions);
            format(folder, settings);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker("localhost:" + port, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(Path folder, int port, int controllerPort, int partitions) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.resolve("logs").toString());
        settings.put("num.partitions", String.valueOf(partitions));
        // alone it cannot replicate, and nobody is waited for when a consumer joins
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static void format(Path folder, Map<String, String> settings) throws IOException {
        Path file = folder.resolve("server.properties");
        Files.writeString(
                file,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n")));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int exitCode = StorageTool.execute(command, new PrintStream(told, true, StandardCharsets.UTF_8));
        if (exitCode != 0) {
            throw new IllegalStateException("the broker's storage cannot be formatted: " + told);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where clients connect, such as {@code localhost:40123}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
