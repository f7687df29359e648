package vn.lotrinh.reader.evaluation;

/** The fields of a task that are compared. */
public enum Field {
    TASK("task"),
    LEADS("leads"),
    COORDINATORS("coordinators"),
    DEADLINE("deadline"),
    DELIVERABLE("deliverable");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /** Its name in the labels and in a reading. */
    public String key() {
        return key;
    }
}
