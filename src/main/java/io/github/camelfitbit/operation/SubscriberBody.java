package io.github.camelfitbit.operation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

/** Bodies that make or change subscribers and subscriptions, checked before anything is sent. Stateless. */
final class SubscriberBody {

    private static final String EXAMPLE = "{\"endpointUri\":\"https://…\",\"endpointAuthorization\":{\"secret\":"
            + "\"Bearer …\"},\"subscriberConfigs\":[{\"dataTypes\":[\"steps\"],\"subscriptionCreatePolicy\":\"AUTOMATIC\"}]}";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> POLICIES = Set.of("AUTOMATIC", "MANUAL");

    /** A whole Authorization header (RFC 9110 section 11.6.2): a scheme and what follows it. */
    private static final Pattern AUTHORIZATION = Pattern.compile("[!-~]+ [ -~]*[!-~]");

    /** What the vendor adds to a subscriber: taken back, as a list shows it, and not sent. */
    private static final Set<String> OUTPUT_ONLY = Set.of("id", "name", "state", "createTime", "updateTime");

    private SubscriberBody() {}

    /**
     * A subscriber, or what shall be changed of one.
     *
     * @param whole whether it is a new one, which must have an endpoint and its secret
     * @throws InvalidArgumentException when something is missing, or cannot be meant; no secret is in its message
     */
    static Map<String, Object> subscriber(@Nullable Object body, boolean whole) {
        Map<?, ?> members = JsonBody.members(body);
        Map<String, Object> subscriber = new LinkedHashMap<>();
        members.forEach((name, value) -> put(subscriber, String.valueOf(name), value));
        boolean isWhole = subscriber.containsKey("endpointUri") && subscriber.containsKey("endpointAuthorization");
        if (subscriber.isEmpty() || (whole && !isWhole)) {
            throw new InvalidArgumentException(
                    "the body has no 'endpointUri' and 'endpointAuthorization': write " + EXAMPLE);
        }
        return subscriber;
    }

    private static void put(Map<String, Object> subscriber, String name, @Nullable Object value) {
        if (OUTPUT_ONLY.contains(name)) {
            return;
        }
        switch (name) {
            case "endpointUri" -> subscriber.put(name, endpoint(value));
            case "endpointAuthorization" -> subscriber.put(name, Map.of("secret", secret(value)));
            case "subscriberConfigs" -> subscriber.put(name, configs(value));
            default ->
                throw new InvalidArgumentException(
                        "'" + name + "' in the body is no member of a subscriber: write " + EXAMPLE);
        }
    }

    private static String endpoint(@Nullable Object value) {
        try {
            URI uri = new URI(String.valueOf(value));
            boolean isLoopback = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || isLoopback)) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            // told below, with the rule
        }
        throw new InvalidArgumentException("'endpointUri' in the body is no https address: the vendor calls no other");
    }

    private static String secret(@Nullable Object authorization) {
        Object secret = authorization instanceof Map<?, ?> members ? members.get("secret") : null;
        if (secret != null && AUTHORIZATION.matcher(secret.toString()).matches()) {
            return secret.toString();
        }
        throw new InvalidArgumentException("'endpointAuthorization' in the body has no 'secret' that is a whole"
                + " Authorization header: a scheme, a blank and the secret, such as Bearer and a long random text");
    }

    private static List<Map<String, Object>> configs(@Nullable Object value) {
        if (!(value instanceof List<?> configs) || configs.isEmpty()) {
            throw new InvalidArgumentException("'subscriberConfigs' in the body is no list: write " + EXAMPLE);
        }
        return configs.stream().map(SubscriberBody::config).toList();
    }

    private static Map<String, Object> config(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> config)
                || !POLICIES.contains(String.valueOf(config.get("subscriptionCreatePolicy")))) {
            throw new InvalidArgumentException(
                    "'subscriberConfigs' in the body has no 'subscriptionCreatePolicy' AUTOMATIC or MANUAL: write "
                            + EXAMPLE);
        }
        return Map.of(
                "dataTypes",
                notified(config.get("dataTypes")),
                "subscriptionCreatePolicy",
                String.valueOf(config.get("subscriptionCreatePolicy")));
    }

    /**
     * The data types of a subscription.
     *
     * @throws InvalidArgumentException when there is none, or the vendor sends no notifications for one
     */
    static List<String> dataTypes(@Nullable Object body) {
        return notified(JsonBody.members(body).get("dataTypes"));
    }

    private static List<String> notified(@Nullable Object value) {
        if (!(value instanceof List<?> types) || types.isEmpty()) {
            throw new InvalidArgumentException(
                    "'dataTypes' in the body is no list of data types: write one such as [\"steps\",\"sleep\"]");
        }
        return types.stream().map(SubscriberBody::notifiedOne).toList();
    }

    private static String notifiedOne(Object type) {
        String id = String.valueOf(type);
        if (DataType.find(id).filter(DataType::hasWebhook).isPresent()) {
            return id;
        }
        throw new InvalidArgumentException(
                "'dataTypes' in the body names '" + id.substring(0, Math.min(id.length(), 60))
                        + "', which the vendor sends no notifications for: use "
                        + Stream.of(DataType.values())
                                .filter(DataType::hasWebhook)
                                .map(DataType::id)
                                .collect(Collectors.joining(", ")));
    }
}
