package vn.lotrinh.access;

import java.time.Instant;

/**
 * Somebody signed in at one browser.
 *
 * @param id its number
 * @param openedAt when it was opened
 * @param seenAt when it was last used, to the minute
 * @param address the network address that opened it
 * @param agent how the browser called itself
 */
public record Session(long id, Instant openedAt, Instant seenAt, String address, String agent) {

    /** The browser's name as people know it, or what it calls itself. */
    public String browser() {
        String system = first("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");
        String browser = first("Edg", "coc_coc_browser", "OPR", "Firefox", "Chrome", "Safari");
        if (browser.isEmpty()) {
            return agent;
        }
        String name = switch (browser) {
            case "Edg" -> "Edge";
            case "coc_coc_browser" -> "Cốc Cốc";
            case "OPR" -> "Opera";
            default -> browser;
        };
        return system.isEmpty() ? name : name + ", " + system;
    }

    private String first(String... names) {
        for (String name : names) {
            if (agent.contains(name)) {
                return name;
            }
        }
        return "";
    }
}
