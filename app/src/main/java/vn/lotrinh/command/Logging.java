package vn.lotrinh.command;

import org.slf4j.LoggerFactory;

/** Which logging a command uses. It is chosen before the first log line: the reading commands are silent and quick. */
final class Logging {

    private static final String PROVIDER = "slf4j.provider";

    private static final String CONFIGURATION = "logback.configurationFile";
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private Logging() {}

    /** Nothing is logged. */
    static void silent() {
        choose("org.slf4j.nop.NOPServiceProvider");
    }

    /** Log lines of the running system; until it has read its settings, only what is wrong. */
    static void ofServer() {
        choose("ch.qos.logback.classic.spi.LogbackServiceProvider");
        System.setProperty(CONFIGURATION, "logback-quiet.xml");
        LoggerFactory.getILoggerFactory();
        System.clearProperty(CONFIGURATION);
    }

    private static void choose(String provider) {
        System.setProperty(VERBOSITY, "WARN");
        System.setProperty(PROVIDER, provider);
    }
}
