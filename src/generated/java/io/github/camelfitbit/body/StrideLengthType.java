package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class StrideLengthType {

    public static final String STRIDE_LENGTH_TYPE_DEFAULT = "STRIDE_LENGTH_TYPE_DEFAULT";
    public static final String STRIDE_LENGTH_TYPE_MANUAL = "STRIDE_LENGTH_TYPE_MANUAL";
    public static final String STRIDE_LENGTH_TYPE_AUTO = "STRIDE_LENGTH_TYPE_AUTO";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            STRIDE_LENGTH_TYPE_DEFAULT,
            STRIDE_LENGTH_TYPE_MANUAL,
            STRIDE_LENGTH_TYPE_AUTO);

    private StrideLengthType() {}
}
