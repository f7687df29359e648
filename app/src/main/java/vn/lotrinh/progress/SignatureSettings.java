package vn.lotrinh.progress;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about signatures.
 *
 * @param trust files of certificates, and folders of such files, whose holders are trusted to name signers; each file is one
 *     list and its name is the list's name
 */
@ConfigurationProperties("lotrinh.signatures")
record SignatureSettings(@DefaultValue List<Path> trust) {

    SignatureSettings {
        trust = List.copyOf(trust);
    }
}
