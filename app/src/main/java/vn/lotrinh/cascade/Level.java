package vn.lotrinh.cascade;

import vn.lotrinh.page.Texts;

/** Between what a link is. */
public enum Level {
    /** Two directives. */
    DIRECTIVE,
    /** Two tasks. */
    TASK;

    /** The stable code: {@code task}. */
    public String code() {
        return Texts.code(this);
    }
}
