package vn.lotrinh.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.lotrinh.reader.text.Messages;

/**
 * The texts of the command line in one language.
 *
 * @param locale English, or Vietnamese
 * @param bundle the message file
 */
record Texts(Locale locale, ResourceBundle bundle) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Texts in(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return new Texts(locale, ResourceBundle.getBundle("vn.lotrinh.command.messages", spoken, NO_FALLBACK));
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    /** The word for a constant: {@code kind.plan}. */
    String of(String family, Enum<?> constant, Object... arguments) {
        return of(family + "." + Messages.code(constant), arguments);
    }
}
