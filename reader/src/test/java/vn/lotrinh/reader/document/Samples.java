package vn.lotrinh.reader.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Small files that only an office program can write. */
final class Samples {

    private Samples() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("samples/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }
}
