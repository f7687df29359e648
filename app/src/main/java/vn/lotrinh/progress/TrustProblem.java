package vn.lotrinh.progress;

/**
 * A trust list that was set up and can't be used.
 *
 * @param place the file or folder, as it was set
 * @param what what is wrong
 */
public record TrustProblem(String place, What what) {

    /** What can be wrong. */
    public enum What {
        /** It is not there or can't be read. */
        NOT_READABLE,
        /** There is no certificate in it that counts. */
        NO_CERTIFICATES,
        /** It is XML, but no sound trust list. */
        NOT_A_LIST,
        /** It is larger than is read. */
        TOO_LARGE,
        /** Some of its certificates can't be read; the others count. */
        DAMAGED_CERTIFICATES
    }
}
