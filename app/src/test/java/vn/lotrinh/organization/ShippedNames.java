package vn.lotrinh.organization;

/** The registry that the product ships, without a database. */
public final class ShippedNames {

    private ShippedNames() {}

    /** The registry. */
    public static Registry registry() {
        return ShippedFiles.registry();
    }
}
