package vn.lotrinh.obligation;

import java.util.Locale;

/** What sort of thing is owed. */
public enum ProductKind {
    /** A planning of a territory or sector: quy hoạch. */
    PLANNING,
    /** A scheme: đề án. */
    SCHEME,
    /** A legal document: luật, nghị định, thông tư, a resolution of an elected body. */
    LEGAL_DOCUMENT,
    /** A programme: chương trình hành động, chương trình. */
    ACTION_PROGRAMME,
    /** A plan: kế hoạch. */
    PLAN,
    /** A meeting: hội nghị, lớp quán triệt, tập huấn. */
    CONFERENCE,
    /** A report: báo cáo, sơ kết, tổng kết. */
    REPORT,
    /** A body: ban chỉ đạo, hội đồng, tổ công tác. */
    BODY,
    /** A mechanism or policy: cơ chế, chính sách. */
    MECHANISM,
    /** A project or a work: dự án, công trình. */
    PROJECT,
    /** Any other document that steers: quyết định, chỉ thị, hướng dẫn, kết luận, quy chế, quy định. */
    STEERING_DOCUMENT,
    /** Anything else. */
    OTHER;

    /** The stable code: {@code action-programme}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its text: {@code product-kind.…}. */
    public String text() {
        return "product-kind." + code();
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ProductKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
