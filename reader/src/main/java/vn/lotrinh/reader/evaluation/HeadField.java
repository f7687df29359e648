package vn.lotrinh.reader.evaluation;

/** The fields of the directive's head that are compared. */
public enum HeadField {
    NUMBER("number"),
    KIND("kind"),
    ISSUER("issuer"),
    ISSUED_ON("issuedOn"),
    TITLE("title"),
    SIGNER("signer"),
    RECIPIENTS("recipients");

    private final String key;

    HeadField(String key) {
        this.key = key;
    }

    /** Its name in the labels and in a reading. */
    public String key() {
        return key;
    }
}
