package vn.lotrinh.registry;

import java.time.LocalDate;

/** Which provinces there are: Resolution 202/2025/QH15 made 34 of 63. */
public enum Edition {
    /** The 63 provinces and cities until 30/06/2025. */
    OF_63("vn63.topo.json"),
    /** The 34 provinces and cities from 01/07/2025. */
    OF_34("vn34.topo.json");

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final String file;

    Edition(String file) {
        this.file = file;
    }

    /** The provinces of that day. */
    public static Edition on(LocalDate day) {
        return day.isBefore(MERGER) ? OF_63 : OF_34;
    }

    String file() {
        return file;
    }
}
