package vn.lotrinh.reader.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that the reader says to people, in Vietnamese and English. */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** English for an English locale, Vietnamese for any other. */
    public static Messages in(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return new Messages(ResourceBundle.getBundle("vn.lotrinh.reader.messages", spoken, NO_FALLBACK));
    }

    /** The stable code of a constant: its name in lower case with hyphens. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence of a key with its placeholders filled. */
    public String format(String key, List<String> arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments.toArray());
    }
}
