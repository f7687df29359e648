package vn.lotrinh.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from 1 to 999,999. */
final class Positive implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new TypeConversionException("not a whole number from 1 to 999999");
        }
        return Integer.valueOf(value);
    }
}
