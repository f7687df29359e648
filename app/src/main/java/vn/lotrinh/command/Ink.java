package vn.lotrinh.command;

/** The few colours of the table; without them the words are the same. */
enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    ID("1;36"),
    DAY("1;32"),
    DOUBT("33"),
    ALARM("31");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String paint(String words, boolean colour) {
        return !colour || code.isEmpty() || words.isBlank() ? words : "\u001b[" + code + "m" + words + "\u001b[0m";
    }
}
