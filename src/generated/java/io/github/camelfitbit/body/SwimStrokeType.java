package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class SwimStrokeType {

    public static final String FREESTYLE = "FREESTYLE";
    public static final String BACKSTROKE = "BACKSTROKE";
    public static final String BREASTSTROKE = "BREASTSTROKE";
    public static final String BUTTERFLY = "BUTTERFLY";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            FREESTYLE,
            BACKSTROKE,
            BREASTSTROKE,
            BUTTERFLY);

    private SwimStrokeType() {}
}
