package io.github.camelfitbit.payloads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.body.BodyType;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.endpoint.RecordedTokenAnswer;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PersonResource;
import io.github.camelfitbit.remote.RollUpRequest;
import io.github.camelfitbit.remote.google.GoogleHealthApi;
import io.github.camelfitbit.transform.DataPointJson;
import io.github.camelfitbit.transform.PlainJson;
import io.github.camelfitbit.vocabulary.BodySchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One answer of the vendor in a file whose name tells what it answers, such as {@code steps-list-1min.json}. */
record Payload(Path file) {

    private static final Caller ALICE = new Caller("alice", Priority.ACTION);
    private static final Pattern OF_A_TYPE =
            Pattern.compile("(?<type>.+?)-(?<form>list|reconcile|rollup|dailyrollup|create-operation)\\b.*");
    private static final Pattern STATUS = Pattern.compile("(token-)?error-(?<status>\\d{3})-.*");
    private static final TimeRange EVER =
            TimeRange.physical(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-08");

    String name() {
        return file.getFileName().toString();
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Reads it as the component would, and tells what came out; fails when something was lost on the way. */
    String summary() {
        List<String> lines = new ArrayList<>(read());
        return String.join("\n", lines) + '\n';
    }

    private List<String> read() {
        if (name().endsWith(".tcx")) {
            return xml();
        }
        if (name().startsWith("token-")) {
            return token();
        }
        if (name().startsWith("error-")) {
            return error();
        }
        if (name().startsWith("devices-")) {
            return devices();
        }
        Matcher ofAType = OF_A_TYPE.matcher(name());
        return ofAType.matches()
                ? DataType.find(ofAType.group("type"))
                        .map(type -> records(type, ofAType.group("form")))
                        .orElseGet(this::object)
                : object();
    }

    private List<String> records(DataType type, String form) {
        return switch (form) {
            case "list" -> page(type, form, list(type, DataOperation.LIST));
            case "reconcile" -> page(type, form, list(type, DataOperation.RECONCILE));
            case "rollup" ->
                page(
                        type,
                        form,
                        rollUp(type, EVER.between(EVER.start(), EVER.start().plusSeconds(1))));
            case "dailyrollup" ->
                page(
                        type,
                        form,
                        rollUp(
                                type,
                                TimeRange.civil(
                                        DAY.atStartOfDay(), DAY.plusDays(1).atStartOfDay())));
            default -> operation(type);
        };
    }

    private Page list(DataType type, DataOperation operation) {
        return api().page(new PageRequest(ALICE, type, operation, EVER, null, null))
                .join();
    }

    private Page rollUp(DataType type, TimeRange range) {
        return api().rollUp(new RollUpRequest(ALICE, type, range, Duration.ofDays(1), null))
                .join();
    }

    private GoogleHealthApi api() {
        return OneAnswer.to(200, bytes());
    }

    private List<String> page(DataType type, String form, Page page) {
        Map<String, Object> written = PlainJson.object(text());
        List<?> records = written.getOrDefault("dataPoints", written.get("rollupDataPoints")) instanceof List<?> list
                ? list
                : List.of();
        assertThat(page.points().size() + page.problems().size())
                .as("points and problems of %s records", records.size())
                .isEqualTo(records.size());
        assertThat(records.stream().filter(record -> !arrived(record, page.points())))
                .as("records that did not arrive whole, beside those that are told as problems")
                .hasSameSizeAs(page.problems());
        page.points().forEach(Payload::expectJson);

        List<String> lines = new ArrayList<>();
        lines.add(form + " of " + type.id() + ": " + page.points().size() + " points, "
                + page.problems().size() + " problems, " + (page.nextPageToken() == null ? "last page" : "more pages"));
        lines.addAll(Shape.counted(page.points().stream().map(Shape::of).toList()));
        lines.addAll(page.problems());
        return lines;
    }

    /** Whether one of the points says all that the record says. */
    private static boolean arrived(Object record, List<DataPoint> points) {
        return record instanceof Map<?, ?> members
                && points.stream()
                        .anyMatch(point -> Losses.between(members, point).isEmpty());
    }

    private static void expectJson(DataPoint point) {
        assertThat(PlainJson.object(DataPointJson.text(point))).containsKeys("id", "dataType", "civilDate", "value");
        assertThat(BodySchemas.violations(point)).isEmpty();
        Body typed = BodyType.of(point).orElseThrow().read(point);
        assertThat(typed.toMap()).as("types are exact from the start").isEqualTo(point.value());
    }

    private List<String> operation(DataType type) {
        NewDataPoint anything =
                new NewDataPoint(new ObservedTime.Sample(OffsetDateTime.parse("2026-11-08T08:00+01:00")), Map.of());
        DataPoint point = api().create(ALICE, type, anything).join();
        Map<String, Object> written = PlainJson.object(text());
        assertThat(Losses.between((Map<?, ?>) written.getOrDefault("response", written), point))
                .as("lost")
                .isEmpty();
        expectJson(point);
        return List.of("operation of " + type.id() + ": done", Shape.of(point));
    }

    private List<String> devices() {
        List<Map<String, Object>> devices = api().devices(ALICE).join();
        List<?> written = (List<?>) PlainJson.object(text()).getOrDefault("pairedDevices", List.of());
        assertThat(devices).hasSameSizeAs(written);
        for (int i = 0; i < devices.size(); i++) {
            assertThat(Losses.between((Map<?, ?>) written.get(i), devices.get(i)))
                    .isSubsetOf("/name");
            assertThat(devices.get(i)).containsKey("id");
        }
        List<String> lines = new ArrayList<>(List.of("devices: " + devices.size()));
        lines.addAll(Shape.counted(devices.stream().map(Shape::of).toList()));
        return lines;
    }

    /** What has no type of its own yet, or never will: read by the one reader of objects. */
    private List<String> object() {
        String text = text().strip();
        String wrapped = text.startsWith("[") ? "{\"elements\":" + text + "}" : text;
        Map<String, Object> read = OneAnswer.to(200, wrapped.getBytes(StandardCharsets.UTF_8))
                .resource(ALICE, PersonResource.IDENTITY)
                .join();
        assertThat(Losses.between(PlainJson.object(wrapped), read)).as("lost").isEmpty();
        assertThat(PlainJson.object(DataPointJson.text(read)).keySet()).isEqualTo(read.keySet());
        return List.of("object", Shape.of(read));
    }

    private List<String> error() {
        return List.of("error", outcome(() -> OneAnswer.to(status(), bytes())
                .page(new PageRequest(ALICE, DataType.STEPS, DataOperation.LIST, EVER, null, null))
                .join()));
    }

    private List<String> token() {
        if (status() == 200) {
            Map<String, Object> found = RecordedTokenAnswer.read(200, text());
            return List.of("token answer", String.valueOf(new TreeMap<>(found)));
        }
        return List.of("token refusal", outcome(() -> RecordedTokenAnswer.read(status(), text())));
    }

    private int status() {
        Matcher status = STATUS.matcher(name());
        return status.matches() ? Integer.parseInt(status.group("status")) : 200;
    }

    private static String outcome(Runnable call) {
        RuntimeException thrown = catchThrowableOfType(RuntimeException.class, call::run);
        Throwable failure = Failures.cause(thrown);
        assertThat(failure).isInstanceOf(FitbitException.class);
        String name = Objects.requireNonNull(failure).getClass().getSimpleName();
        return failure instanceof RemoteException remote
                ? name + ", status " + remote.getHttpResponseCode() + ", reason '" + remote.reason() + "', retryable "
                        + remote.isRetryable() + ", retry after " + remote.retryAfter()
                : name;
    }

    private List<String> xml() {
        Map<String, Integer> elements = new TreeMap<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    elements.merge(xml.getLocalName(), 1, Integer::sum);
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError("not well-formed", e);
        }
        return List.of("tcx, elements by name", elements.toString());
    }
}
