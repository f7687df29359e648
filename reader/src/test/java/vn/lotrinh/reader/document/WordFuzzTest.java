package vn.lotrinh.reader.document;

import com.code_intelligence.jazzer.junit.FuzzTest;

class WordFuzzTest {

    @FuzzTest(maxDuration = "5s")
    void readsOrRefuses(byte[] bytes) {
        Fuzzing.read(Format.DOCX, bytes);
    }
}
