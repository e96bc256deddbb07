package io.github.camelfitbit.simulator.health;

/** What can be done with a data type; which types allow which is in {@link DataTypes}. */
enum Action {
    LIST("list", false),
    GET("get", false),
    EXPORT_TCX("exportExerciseTcx", false),
    RECONCILE("reconcile", false),
    ROLL_UP("rollUp", false),
    DAILY_ROLL_UP("dailyRollUp", false),
    CREATE("create", true),
    PATCH("patch", true),
    BATCH_DELETE("batchDelete", true);

    private final String word;
    private final boolean writes;

    Action(String word, boolean writes) {
        this.word = word;
        this.writes = writes;
    }

    String word() {
        return word;
    }

    boolean writes() {
        return writes;
    }
}
