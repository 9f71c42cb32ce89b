package io.github.evenhand.budget;

/** Says where a thing of a budget was written. */
@FunctionalInterface
public interface Places {

    /**
     * The place of a field of a thing.
     *
     * @param thing a service, group, locality, need, fund, past grant, rule, scenario, goal, or the budget's builder
     * @param field the field's name in the files; empty is the thing as a whole
     * @return what findings call the place, such as {@code needs.csv:7:3}
     */
    String of(Object thing, String field);

    /** Names the thing itself, for budgets that were not read from a file. */
    Places NAMES = (thing, field) -> {
        String name = "budget";
        if (thing instanceof Service s) {
            name = "service '" + s.id() + "'";
        } else if (thing instanceof Group g) {
            name = "group '" + g.id() + "'";
        } else if (thing instanceof Locality l) {
            name = "locality '" + l.id() + "'";
        } else if (thing instanceof Need n) {
            name = "need '" + n.id() + "'";
        } else if (thing instanceof Fund f) {
            name = "fund '" + f.id() + "'";
        } else if (thing instanceof PastGrant p) {
            name = "grant '" + p.locality() + "/" + p.fund() + "'";
        } else if (thing instanceof Rule r) {
            name = "rule '" + r.id() + "'";
        } else if (thing instanceof Scenario s) {
            name = "scenario '" + s.id() + "'";
        }
        return field.isEmpty() ? name : name + ", " + field;
    };
}
