package io.github.camelfitbit.remote.google;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelfitbit.error.FailureTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The vendor's catalogue of reasons, name by name: none of them is left to the row of its status. */
class ReasonCatalogueTest {

    private static final String NAMES =
            """
            400 ACCOUNT_NOT_LINKED
            400 INVALID_PARENT_DATA_TYPE_COLLECTION_FORMAT
            400 INVALID_PARENT_DATA_TYPE_COLLECTION
            400 INVALID_DATA_TYPE
            400 INVALID_DATA_TYPE_FORMAT
            400 DATA_TYPE_MISMATCH
            400 MULTIPLE_DATA_TYPES_UNSUPPORTED
            400 UNSUPPORTED_DATA_TYPE_ACTION
            400 INVALID_FILTER_FORMAT
            400 MISSING_DATA_POINT_FILTER
            400 INVALID_DATA_POINT_FILTER
            400 INVALID_DATA_POINT_FILTER_SYNTAX
            400 INVALID_DATA_POINT_FILTER_MISSING_TOKEN
            400 INVALID_DATA_POINT_FILTER_UNEXPECTED_TOKEN
            400 INVALID_DATA_POINT_FILTER_UNEXPECTED_END_OF_INPUT
            400 INVALID_DATA_POINT_FILTER_EXPRESSION_STRUCTURE
            400 INVALID_DATA_POINT_FILTER_RESTRICTION_COMPARABLE
            400 INVALID_DATA_POINT_FILTER_RESTRICTION_COMPARATOR
            400 INVALID_DATA_POINT_FILTER_RESTRICTION_ARGUMENT
            400 INVALID_DATA_POINT_FILTER_DATA_TYPE_RESTRICTION
            400 INVALID_DATA_POINT_FILTER_DATA_TYPE_MEMBER
            400 INVALID_DATA_POINT_FILTER_MIXED_DATA_TYPE_RESTRICTIONS
            400 INVALID_DATA_POINT_FILTER_MIXED_TIME_RESTRICTIONS
            400 INVALID_DATA_POINT_FILTER_TIMESTAMP_FORMAT
            400 INVALID_DATA_POINT_FILTER_CIVIL_DATE_TIME_FORMAT
            400 INVALID_DATA_POINT_FILTER_COLLECTION_MISMATCH
            400 INVALID_TIME_RANGE_INTERVAL_FORMAT
            400 INVALID_TIME_RANGE
            400 INVALID_CIVIL_DATE_TIME
            400 INVALID_ROLLUP_QUERY_DURATION
            400 INVALID_ROLLUP_WINDOW
            400 INVALID_DATA_POINT_DATA_SOURCE_FAMILY
            400 INVALID_PAGE_SIZE
            400 INVALID_PAGE_TOKEN
            400 INVALID_DATA_POINT_NAME
            400 MISSING_DATA_POINT_NAMES
            400 MISSING_DATA_POINT_ID
            400 MISSING_DATA_POINT_VALUE
            400 DATA_POINT_NOT_OWNED_BY_CLIENT
            400 UPDATE_ONLY_UPSERT_SUPPORTED
            400 INVALID_PROFILE_DATA
            400 INVALID_FIELD_MASK_DATA
            400 MISSING_SUBSCRIBER
            400 INVALID_SUBSCRIBER_NAME
            400 MISSING_SUBSCRIPTION
            400 INVALID_SUBSCRIPTION_NAME
            400 MISSING_DATA_TYPES
            400 DATA_TYPES_CANNOT_BE_EMPTY
            400 MISSING_USER
            400 INVALID_USER_RESOURCE_NAME
            403 MISSING_OAUTH_SCOPE
            403 DISALLOWED_OAUTH_SCOPES
            403 API_PRIVATE_PREVIEW_ACCESS_DENIED
            403 DATA_ACCESS_DENIED
            403 RESOURCE_PERMISSION_DENIED
            403 ACCESS_TOKEN_SCOPE_INSUFFICIENT
            403 SERVICE_DISABLED
            403 USER_PROJECT_DENIED
            403 IAM_PERMISSION_DENIED
            404 RESOURCE_NOT_FOUND
            409 SLEEP_ALREADY_EXISTS
            429 RATE_LIMIT_EXCEEDED
            500 INTERNAL_ERROR
            """;

    static Stream<List<String>> names() {
        return NAMES.lines().map(line -> List.of(line.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReasonHasARowOfItsOwn(List<String> name) {
        Row row = GoogleFailures.TABLE.of(Integer.parseInt(name.get(0)), name.get(1));

        assertThat(row.reason()).isEqualTo(name.get(1));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReasonThatSomebodyCanActOnSaysHow(List<String> name) {
        Row row = GoogleFailures.TABLE.of(Integer.parseInt(name.get(0)), name.get(1));

        assertThat(row.remedy().passes() || !row.nextStep().isBlank())
                .as("a next step, or nothing to do")
                .isTrue();
    }
}
