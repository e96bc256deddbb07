package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class Platform {

    public static final String FITBIT = "FITBIT";
    public static final String HEALTH_CONNECT = "HEALTH_CONNECT";
    public static final String HEALTH_KIT = "HEALTH_KIT";
    public static final String FIT = "FIT";
    public static final String FITBIT_WEB_API = "FITBIT_WEB_API";
    public static final String NEST = "NEST";
    public static final String GOOGLE_WEB_API = "GOOGLE_WEB_API";
    public static final String GOOGLE_PARTNER_INTEGRATION = "GOOGLE_PARTNER_INTEGRATION";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            FITBIT,
            HEALTH_CONNECT,
            HEALTH_KIT,
            FIT,
            FITBIT_WEB_API,
            NEST,
            GOOGLE_WEB_API,
            GOOGLE_PARTNER_INTEGRATION);

    private Platform() {}
}
