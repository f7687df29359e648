package vn.lotrinh.reader.letterhead;

/** The kinds of directive that are told apart (Nghị định 30/2020/NĐ-CP; Quy định 399-QĐ/TW). */
public enum Kind {
    RESOLUTION,
    DECISION,
    DIRECTIVE,
    CONCLUSION,
    PLAN,
    PROGRAMME,
    TELEGRAM,
    LETTER,
    GUIDANCE,
    NOTICE,
    SCHEME,
    REGULATION,
    REPORT,
    OTHER
}
