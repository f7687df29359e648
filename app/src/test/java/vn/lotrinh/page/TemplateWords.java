package vn.lotrinh.page;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words that a template itself would put on a page: what is left when code and tags are gone. */
final class TemplateWords {

    private static final Pattern HEAD = Pattern.compile("(?m)^@(?:import|param) .*$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");
    private static final Pattern BLOCK_START = Pattern.compile("@template\\.[\\w.]+\\((?:(?!@`)[^\\n])*@`");
    private static final Pattern BLOCK_END = Pattern.compile("`\\)");
    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label|label)=\"([^\"]*)\"");
    /** What is written on keys. */
    private static final Pattern KEY = Pattern.compile("<kbd[^>]*>[^<]*</kbd>");

    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*");

    private TemplateWords() {}

    static Set<String> of(String template) {
        String text = COMMENT.matcher(HEAD.matcher(template).replaceAll("")).replaceAll("");
        text = BLOCK_END.matcher(BLOCK_START.matcher(text).replaceAll(" ")).replaceAll(" ");
        text = withoutCode(text);
        StringBuilder words =
                new StringBuilder(TAG.matcher(KEY.matcher(text).replaceAll(" ")).replaceAll(" "));
        SHOWN_ATTRIBUTE
                .matcher(text)
                .results()
                .forEach(shown -> words.append(' ').append(shown.group(1)));
        Set<String> left = new TreeSet<>(
                Arrays.asList(words.toString().replaceAll("&[a-z]+;", " ").split("[\\s(),:;.]+")));
        left.removeIf(word -> !LETTER.matcher(word).matches());
        return left;
    }

    /** Without expressions, statements and directives, whatever brackets they hold. */
    private static String withoutCode(String text) {
        StringBuilder left = new StringBuilder();
        int place = 0;
        while (place < text.length()) {
            if (text.startsWith("${", place) || text.startsWith("!{", place)) {
                place = closing(text, place + 1, '{', '}');
            } else if (text.charAt(place) == '@' && Character.isLetter(text.charAt(place + 1))) {
                place++;
                while (place < text.length()
                        && (Character.isLetterOrDigit(text.charAt(place)) || ".-".indexOf(text.charAt(place)) >= 0)) {
                    place++;
                }
                if (place < text.length() && text.charAt(place) == '(') {
                    place = closing(text, place, '(', ')');
                }
                left.append(' ');
            } else {
                left.append(text.charAt(place++));
            }
        }
        return left.toString();
    }

    private static int closing(String text, int opening, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int place = opening; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == open) {
                depth++;
            } else if (!quoted && letter == close && --depth == 0) {
                return place + 1;
            }
        }
        return text.length();
    }
}
