// All rules of html-validate. Those that are off are about how HTML is written, not what it says.
module.exports = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:standard"],
  rules: {
    "attribute-boolean-style": "off", // Python-Markdown writes checked="checked"
    "attribute-empty-style": "off", // as above
    "doctype-style": "off", // small letters are the same
    "void-style": "off", // Python-Markdown writes <img />
    "prefer-tbody": "off", // the browser puts it in
    "long-title": "off", // the length of a title is the writer's
    "tel-non-breaking": "off", // where a number breaks is seen on the screen: nothing goes sideways
    // No element of HTML is a field with a list of links below it: see ARIA's combobox.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    "no-trailing-whitespace": "off", // nobody sees it
  },
};
