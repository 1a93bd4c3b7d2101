extension CheckRule {
  static let arabic: [CheckRule] = [
    CheckRule(
      id: ArabicVariantRule.name, side: .source, severity: .warning,
      summary: "The Arabic spells one name with different letters.",
      explanation: [
        "Names are compared element by element, so that the surname alone is no variant of the full name, and the "
          + "article may come and go. Vowel marks and tatweel do not count.",
        "The form to prefer is a person's decision, else that of the built-in lists where the text has it, else the "
          + "one that the texts use most, else the first.",
      ],
      isFixable: false,
      examples: [
        Example(
          source: ["التقى يشار غولر نظيره في أنقرة.", "وقال غولر إن اللقاء مفيد.", "وغادر غولار مساء اليوم."],
          target: [],
          found: ["غولار"], why: "another letter in a surname"),
        Example(
          source: ["التقى يشار غولر نظيره في أنقرة.", "وقال غولر إن اللقاء مفيد."], target: [], found: [],
          why: "the surname alone"),
      ]),
    CheckRule(
      id: ArabicVariantRule.orthography, side: .source, severity: .note,
      summary: "The Arabic spells one name with and without hamza, with ى or ي, with ة or ه.",
      explanation: [
        "These are habits of spelling that many papers follow, so the finding is a note; a house that wants one habit "
          + "sets the rule to warning in masrad.toml.",
        "A ى for ي in a text that otherwise dots it (في and التي, never فى) is no habit but a slip, and a warning.",
      ],
      isFixable: false,
      examples: [
        Example(
          source: ["زار رئيس الأركان خالد المشري طرابلس.", "وقال المشرى إن الوضع هادئ."], target: [], found: ["المشرى"],
          why: "final ى for ي"),
        Example(
          source: ["زار رئيس الأركان خالد المشري طرابلس.", "وقال المشري إن الوضع هادئ."], target: [], found: [],
          why: "one spelling"),
      ]),
    CheckRule(
      id: ArabicTitleRule.name, side: .source, severity: .note,
      summary: "The Arabic gives one person's office two titles.",
      explanation: [
        "Titles that stand beside one person's name and have the same English are one office: رئيس الوزراء and رئيس "
          + "مجلس الوزراء. A shorter form of a title is no variant of it."
      ],
      isFixable: false,
      examples: [
        Example(
          source: [
            "وصل رئيس الوزراء مصطفى مدبولي إلى أسوان.", "وقال رئيس مجلس الوزراء مصطفى مدبولي إن المشروع انتهى.",
          ],
          target: [], found: ["رئيس مجلس الوزراء"], why: "two titles of one office"),
        Example(
          source: ["وصل رئيس الوزراء مصطفى مدبولي إلى أسوان.", "وقال رئيس الوزراء مصطفى مدبولي إن المشروع انتهى."],
          target: [], found: [], why: "one title"),
      ]),
    CheckRule(
      id: ArabicHabitRules.joined, side: .source, severity: .note,
      summary: "The Arabic writes عبد joined to some names and apart from others.",
      explanation: [
        "عبدالله and عبد الله are both in use; one text keeps to one. The habit that the text follows more often is "
          + "kept."
      ],
      isFixable: false,
      examples: [
        Example(
          source: ["حضر عبد الله السالم وعبد الرحمن العلي.", "وتغيب عبدالعزيز الحمد."], target: [],
          found: ["عبدالعزيز"], why: "joined beside two that are spaced"),
        Example(
          source: ["حضر عبد الله السالم وعبد الرحمن العلي."], target: [], found: [], why: "all spaced"),
      ]),
    CheckRule(
      id: ArabicHabitRules.months, side: .source, severity: .warning,
      summary: "The Arabic names months by two calendars' habits.",
      explanation: [
        "تشرين الثاني and نوفمبر are one month. Both side by side (تشرين الثاني/نوفمبر) are a habit of their own and not "
          + "reported; a word is a month only in a date, for نيسان makes cars too."
      ],
      isFixable: false,
      examples: [
        Example(
          source: ["عقد الاجتماع في 3 تشرين الثاني.", "وينتهي في 5 ديسمبر."], target: [], found: ["ديسمبر"],
          why: "two habits"),
        Example(
          source: ["عقد الاجتماع في 3 تشرين الثاني/نوفمبر.", "وينتهي في 5 ديسمبر."], target: [], found: [],
          why: "both names side by side"),
        Example(
          source: ["أعلنت نيسان أرباحها في 5 ديسمبر."], target: [], found: [],
          why: "a company that is called as a month"),
      ]),
    CheckRule(
      id: ArabicHabitRules.digits, side: .source, severity: .note,
      summary: "The Arabic writes numbers with both kinds of digits.",
      explanation: [
        "٣ and 3 in one text are mostly an accident of typing. The kind that the text has more of is kept."
      ],
      isFixable: false,
      examples: [
        Example(
          source: ["أصيب 12 شخصا في 3 حوادث.", "ونقل ٤ منهم إلى المستشفى."], target: [], found: ["٤"],
          why: "one number in the other digits"),
        Example(
          source: ["أصيب 12 شخصا في 3 حوادث."], target: [], found: [], why: "one kind"),
      ]),
  ]
}
