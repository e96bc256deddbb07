package io.github.camelfitbit.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camelfitbit.model.Api;

/** A {@link Node} in a process of its own, led by lines on its standard input; it answers by lines on its output. */
public final class NodeProcess implements AutoCloseable {

    private static final String MARK = "node: ";

    private final Process process;
    private final BufferedReader answers;

    private NodeProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a node, and is back when it is ready.
     *
     * @param haste how many times as fast as real time its own monotonic time runs
     */
    public static NodeProcess start(Place place, Vendors vendors, int haste) {
        NodeProcess node = begin(place, vendors, haste);
        node.await("READY");
        return node;
    }

    private static NodeProcess begin(Place place, Vendors vendors, int haste) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dfitbit.log.level=error",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName(),
                place.address(),
                vendors.url(),
                String.valueOf(haste),
                vendors.now().toString());
        try {
            return new NodeProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other end: runs until its input ends, or it is killed. */
    public static void main(String[] arguments) throws IOException {
        Trap trap = new Trap();
        Node node = new Node(
                new Place(arguments[0]),
                arguments[1],
                trap,
                Integer.parseInt(arguments[2]),
                Instant.parse(arguments[3]));
        say("READY");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            obey(order.split(" ", -1), node, trap);
        }
        System.exit(0);
    }

    private static void obey(String[] order, Node node, Trap trap) {
        switch (order[0]) {
            case "TIME" -> node.tell(Instant.parse(order[1]));
            case "ARM" -> trap.arm(Step.valueOf(order[1]), Api.valueOf(order[2]), Integer.parseInt(order[3]));
            case "ASK" -> say("ANSWERS " + node.ask(Integer.parseInt(order[1])).toText());
            default -> throw new IllegalArgumentException("no such order: " + order[0]);
        }
    }

    static synchronized void say(String line) {
        System.out.println(MARK + line);
        System.out.flush();
    }

    /** Tells it the time. */
    public void tell(Instant now) {
        order("TIME " + now);
    }

    /** Makes it stop for ever in a refresh. */
    void arm(Step step, Api api, int letPass) {
        order("ARM " + step + " " + api + " " + letPass);
    }

    /** Makes each of its threads ask for everybody's token, and does not wait. */
    public void ask(int threads) {
        order("ASK " + threads);
    }

    /** What became of it. */
    public Answers answers() {
        return Answers.parse(await("ANSWERS "));
    }

    /** Waits until it is in the trap, or has answered: then nobody came by, because too many are lost already. */
    void awaitStop() {
        await("STOPPED", "ANSWERS ");
    }

    /** {@code kill -9}; back when it is dead. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    @Override
    public void close() {
        process.destroy();
        end();
    }

    private void end() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the node does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void order(String line) {
        try {
            OutputStream orders = process.getOutputStream();
            orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String await(String... expected) {
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                for (String answer : expected) {
                    if (line.startsWith(MARK + answer)) {
                        return line.substring(MARK.length() + answer.length());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the node ended before it said " + String.join("or ", expected));
    }
}
