package vn.lotrinh.command;

import java.util.List;
import java.util.Locale;

/** The languages in which the command line speaks. */
enum Language {
    VI,
    EN;

    Locale locale() {
        return this == EN ? Locale.ENGLISH : Locale.of("vi");
    }

    /** The language that the arguments ask for; needed before they are understood, to say that they are not. */
    static Language of(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equalsIgnoreCase("--lang=en")
                    || (argument.equals("--lang")
                            && i + 1 < arguments.size()
                            && arguments.get(i + 1).equalsIgnoreCase("en"))) {
                return EN;
            }
        }
        return VI;
    }
}
