package io.github.camelfitbit.remote.google;

import java.util.stream.Stream;

import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.error.FailureTable.Row;

import static io.github.camelfitbit.error.FailureTable.ANY;
import static io.github.camelfitbit.error.FailureTable.Row.each;
import static io.github.camelfitbit.error.FailureTable.Row.of;
import static io.github.camelfitbit.error.Remedy.ASK_AGAIN;
import static io.github.camelfitbit.error.Remedy.CONFIGURE;
import static io.github.camelfitbit.error.Remedy.GIVE_UP;
import static io.github.camelfitbit.error.Remedy.REAUTHORIZE;
import static io.github.camelfitbit.error.Remedy.REFRESH;
import static io.github.camelfitbit.error.Remedy.RETIRED;
import static io.github.camelfitbit.error.Remedy.WAIT;

/**
 * Every reason in the vendor's catalogue, and what to do about it. Whatever is not here falls to the row of its status.
 *
 * @see <a href="https://developers.google.com/health/reference/rest/v4/errors">Google Health API, errors</a>
 */
final class GoogleReasons {

    private static final String OURS =
            "this component should not have asked so: report it, unless the route wrote the" + " request itself";
    private static final String NOT_GRANTED = "the person has not granted the scope";
    private static final String DENIED =
            "if this lasts, the person removes the app in the Google account and connects again";

    /** All of them. {@code LEGACY_ACCOUNT} is our own word. */
    static final FailureTable TABLE = new FailureTable(
            Stream.of(account(), types(), filters(), times(), pages(), writes(), webhooks(), refusals(), statuses())
                    .flatMap(rows -> rows)
                    .toList());

    private GoogleReasons() {}

    private static Stream<Row> account() {
        return Stream.of(new Row(
                400,
                "ACCOUNT_NOT_LINKED",
                REAUTHORIZE,
                "this Google account has no Google Health profile: the person opens the Google Health app once, "
                        + "or connects with the account that the device belongs to"));
    }

    private static Stream<Row> types() {
        return Stream.concat(
                each(
                        400,
                        GIVE_UP,
                        OURS,
                        "INVALID_PARENT_DATA_TYPE_COLLECTION_FORMAT",
                        "INVALID_PARENT_DATA_TYPE_COLLECTION",
                        "INVALID_DATA_TYPE",
                        "INVALID_DATA_TYPE_FORMAT",
                        "MULTIPLE_DATA_TYPES_UNSUPPORTED"),
                Stream.of(
                        new Row(
                                400,
                                "DATA_TYPE_MISMATCH",
                                GIVE_UP,
                                "the record is of another data type than the address: write it to its own"),
                        new Row(
                                400,
                                "UNSUPPORTED_DATA_TYPE_ACTION",
                                GIVE_UP,
                                "this data type does not have the operation: data-types/list says which have")));
    }

    private static Stream<Row> filters() {
        return each(
                400,
                GIVE_UP,
                OURS,
                "INVALID_FILTER_FORMAT",
                "MISSING_DATA_POINT_FILTER",
                "INVALID_DATA_POINT_FILTER",
                "INVALID_DATA_POINT_FILTER_SYNTAX",
                "INVALID_DATA_POINT_FILTER_MISSING_TOKEN",
                "INVALID_DATA_POINT_FILTER_UNEXPECTED_TOKEN",
                "INVALID_DATA_POINT_FILTER_UNEXPECTED_END_OF_INPUT",
                "INVALID_DATA_POINT_FILTER_EXPRESSION_STRUCTURE",
                "INVALID_DATA_POINT_FILTER_RESTRICTION_COMPARABLE",
                "INVALID_DATA_POINT_FILTER_RESTRICTION_COMPARATOR",
                "INVALID_DATA_POINT_FILTER_RESTRICTION_ARGUMENT",
                "INVALID_DATA_POINT_FILTER_DATA_TYPE_RESTRICTION",
                "INVALID_DATA_POINT_FILTER_DATA_TYPE_MEMBER",
                "INVALID_DATA_POINT_FILTER_MIXED_DATA_TYPE_RESTRICTIONS",
                "INVALID_DATA_POINT_FILTER_MIXED_TIME_RESTRICTIONS",
                "INVALID_DATA_POINT_FILTER_TIMESTAMP_FORMAT",
                "INVALID_DATA_POINT_FILTER_CIVIL_DATE_TIME_FORMAT",
                "INVALID_DATA_POINT_FILTER_COLLECTION_MISMATCH");
    }

    private static Stream<Row> times() {
        return Stream.concat(
                each(
                        400,
                        GIVE_UP,
                        "check 'from', 'to' and 'window'",
                        "INVALID_TIME_RANGE_INTERVAL_FORMAT",
                        "INVALID_TIME_RANGE",
                        "INVALID_CIVIL_DATE_TIME"),
                each(
                        400,
                        GIVE_UP,
                        "choose another 'window', or a shorter range",
                        "INVALID_ROLLUP_QUERY_DURATION",
                        "INVALID_ROLLUP_WINDOW"));
    }

    private static Stream<Row> pages() {
        return Stream.concat(
                Stream.of(new Row(
                        400,
                        "INVALID_DATA_POINT_DATA_SOURCE_FAMILY",
                        GIVE_UP,
                        "the family of 'sources' is not known there")),
                each(400, GIVE_UP, OURS, "INVALID_PAGE_SIZE", "INVALID_PAGE_TOKEN"));
    }

    private static Stream<Row> writes() {
        return Stream.of(
                        each(
                                400,
                                GIVE_UP,
                                "check the id: it stands behind the last slash of the record's own",
                                "INVALID_DATA_POINT_NAME",
                                "MISSING_DATA_POINT_NAMES",
                                "MISSING_DATA_POINT_ID"),
                        each(
                                400,
                                GIVE_UP,
                                "check the members and units of the body's 'value' against the data type",
                                "MISSING_DATA_POINT_VALUE",
                                "INVALID_PROFILE_DATA",
                                "INVALID_FIELD_MASK_DATA",
                                "UPDATE_ONLY_UPSERT_SUPPORTED"),
                        each(
                                400,
                                GIVE_UP,
                                "only records that this application wrote can be changed",
                                "DATA_POINT_NOT_OWNED_BY_CLIENT"),
                        each(
                                400,
                                GIVE_UP,
                                "a night is stored for this time already: update or delete that one",
                                "SLEEP_ALREADY_EXISTS"))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> webhooks() {
        return each(
                400,
                GIVE_UP,
                "check the subscriber, the subscription and their data types",
                "MISSING_SUBSCRIBER",
                "INVALID_SUBSCRIBER_NAME",
                "MISSING_SUBSCRIPTION",
                "INVALID_SUBSCRIPTION_NAME",
                "MISSING_DATA_TYPES",
                "DATA_TYPES_CANNOT_BE_EMPTY",
                "MISSING_USER",
                "INVALID_USER_RESOURCE_NAME");
    }

    private static Stream<Row> refusals() {
        return Stream.of(
                        each(403, REAUTHORIZE, NOT_GRANTED, "MISSING_OAUTH_SCOPE", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
                        each(
                                403,
                                REAUTHORIZE,
                                "the token carries cloud-platform beside the person's scopes: connect again without it",
                                "DISALLOWED_OAUTH_SCOPES"),
                        each(403, REAUTHORIZE, DENIED, "RESOURCE_PERMISSION_DENIED", "DATA_ACCESS_DENIED"),
                        each(
                                403,
                                REAUTHORIZE,
                                "this is still an old Fitbit account: the person moves it to a Google account in the Fitbit"
                                        + " app, then connects again",
                                "LEGACY_ACCOUNT"),
                        each(
                                403,
                                CONFIGURE,
                                "Google has not admitted this Cloud project to the API: apply for access",
                                "API_PRIVATE_PREVIEW_ACCESS_DENIED"),
                        each(
                                403,
                                CONFIGURE,
                                "the API is not enabled in this Cloud project: enable health.googleapis.com in the console",
                                "SERVICE_DISABLED"),
                        each(403, CONFIGURE, "the Cloud project may not be used by this client", "USER_PROJECT_DENIED"),
                        each(
                                403,
                                CONFIGURE,
                                "the service account lacks a Google Health API role",
                                "IAM_PERMISSION_DENIED"),
                        each(
                                403,
                                GIVE_UP,
                                "Google gives no reason: if it concerns one person only, let them connect with the account"
                                        + " that the device belongs to",
                                "PERMISSION_DENIED"))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> statuses() {
        return Stream.of(
                of(400, ANY, GIVE_UP),
                of(401, ANY, REFRESH),
                new Row(404, "RESOURCE_NOT_FOUND", GIVE_UP, "nothing is stored under this id, or no longer"),
                of(408, ANY, ASK_AGAIN),
                new Row(410, ANY, RETIRED, "this API is no longer offered: look for a newer release of this component"),
                of(429, "RATE_LIMIT_EXCEEDED", WAIT),
                of(429, ANY, WAIT),
                of(500, "INTERNAL_ERROR", ASK_AGAIN),
                of(500, ANY, ASK_AGAIN));
    }
}
