package vn.lotrinh.progress;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about signatures.
 *
 * @param trust files of certificates, and folders of such files, whose holders are trusted to name signers, or trust
 *     lists in XML; each file is one list and its name is the list's name
 * @param warmUp whether what checks signatures is loaded right after the start, so that the first check need not wait
 */
@ConfigurationProperties("lotrinh.signatures")
record SignatureSettings(
        @DefaultValue List<Path> trust,
        @DefaultValue("true") boolean warmUp) {

    SignatureSettings {
        trust = List.copyOf(trust);
    }
}
