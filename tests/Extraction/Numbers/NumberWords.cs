namespace SwapPipeline.Tests.Extraction.Numbers;

/// <summary>
/// Writes numbers from 1 to 9999 in words, the way that grammars give them: the counterpart of the reader, which knows none of this.
/// </summary>
internal static class NumberWords
{
    private static readonly string[] EnglishSmall =
    [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>"two thousand three hundred and forty-five", with or without the "and".</summary>
    public static string English(int number, bool and) =>
        Joined(
            number >= 1000 ? $"{EnglishSmall[number / 1000]} thousand" : "",
            number % 1000 >= 100 ? $"{EnglishSmall[number % 1000 / 100]} hundred" : "",
            and && number > 100 && number % 100 > 0 ? "and" : "",
            number % 100 < 20
                ? EnglishSmall[number % 100]
                : EnglishTens[number % 100 / 10] + (number % 10 > 0 ? $"-{EnglishSmall[number % 10]}" : "")
        );

    /// <summary>"twelve hundred", "nineteen hundred and five".</summary>
    public static string EnglishHundreds(int number) =>
        Joined($"{EnglishSmall[number / 100]} hundred", number % 100 > 0 ? "and " + English(number % 100, false) : "");

    public static readonly Slavic UkrainianNominative = new(
        [
            "",
            "один",
            "два",
            "три",
            "чотири",
            "п'ять",
            "шість",
            "сім",
            "вісім",
            "дев'ять",
            "десять",
            "одинадцять",
            "дванадцять",
            "тринадцять",
            "чотирнадцять",
            "п'ятнадцять",
            "шістнадцять",
            "сімнадцять",
            "вісімнадцять",
            "дев'ятнадцять",
        ],
        ["", "", "двадцять", "тридцять", "сорок", "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яносто"],
        ["", "сто", "двісті", "триста", "чотириста", "п'ятсот", "шістсот", "сімсот", "вісімсот", "дев'ятсот"],
        [
            "",
            "одна тисяча",
            "дві тисячі",
            "три тисячі",
            "чотири тисячі",
            "п'ять тисяч",
            "шість тисяч",
            "сім тисяч",
            "вісім тисяч",
            "дев'ять тисяч",
        ]
    );

    public static readonly Slavic UkrainianGenitive = new(
        [
            "",
            "одного",
            "двох",
            "трьох",
            "чотирьох",
            "п'яти",
            "шести",
            "семи",
            "восьми",
            "дев'яти",
            "десяти",
            "одинадцяти",
            "дванадцяти",
            "тринадцяти",
            "чотирнадцяти",
            "п'ятнадцяти",
            "шістнадцяти",
            "сімнадцяти",
            "вісімнадцяти",
            "дев'ятнадцяти",
        ],
        ["", "", "двадцяти", "тридцяти", "сорока", "п'ятдесяти", "шістдесяти", "сімдесяти", "вісімдесяти", "дев'яноста"],
        ["", "ста", "двохсот", "трьохсот", "чотирьохсот", "п'ятисот", "шестисот", "семисот", "восьмисот", "дев'ятисот"],
        [
            "",
            "тисячі",
            "двох тисяч",
            "трьох тисяч",
            "чотирьох тисяч",
            "п'яти тисяч",
            "шести тисяч",
            "семи тисяч",
            "восьми тисяч",
            "дев'яти тисяч",
        ]
    );

    public static readonly Slavic RussianNominative = new(
        [
            "",
            "один",
            "два",
            "три",
            "четыре",
            "пять",
            "шесть",
            "семь",
            "восемь",
            "девять",
            "десять",
            "одиннадцать",
            "двенадцать",
            "тринадцать",
            "четырнадцать",
            "пятнадцать",
            "шестнадцать",
            "семнадцать",
            "восемнадцать",
            "девятнадцать",
        ],
        ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"],
        ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"],
        [
            "",
            "тысяча",
            "две тысячи",
            "три тысячи",
            "четыре тысячи",
            "пять тысяч",
            "шесть тысяч",
            "семь тысяч",
            "восемь тысяч",
            "девять тысяч",
        ]
    );

    public static readonly Slavic RussianGenitive = new(
        [
            "",
            "одного",
            "двух",
            "трёх",
            "четырёх",
            "пяти",
            "шести",
            "семи",
            "восьми",
            "девяти",
            "десяти",
            "одиннадцати",
            "двенадцати",
            "тринадцати",
            "четырнадцати",
            "пятнадцати",
            "шестнадцати",
            "семнадцати",
            "восемнадцати",
            "девятнадцати",
        ],
        ["", "", "двадцати", "тридцати", "сорока", "пятидесяти", "шестидесяти", "семидесяти", "восьмидесяти", "девяноста"],
        ["", "ста", "двухсот", "трёхсот", "четырёхсот", "пятисот", "шестисот", "семисот", "восьмисот", "девятисот"],
        [
            "",
            "тысячи",
            "двух тысяч",
            "трёх тысяч",
            "четырёх тысяч",
            "пяти тысяч",
            "шести тысяч",
            "семи тысяч",
            "восьми тысяч",
            "девяти тысяч",
        ]
    );

    private static string Joined(params IEnumerable<string> words) => string.Join(' ', words.Where(word => word.Length > 0));

    /// <summary>One case of one Slavic language: each place of the number has its own word.</summary>
    internal sealed record Slavic(string[] Small, string[] Tens, string[] Hundreds, string[] Thousands)
    {
        public string Write(int number) =>
            Joined(
                Thousands[number / 1000],
                Hundreds[number % 1000 / 100],
                number % 100 < 20 ? Small[number % 100] : Joined(Tens[number % 100 / 10], Small[number % 10])
            );
    }
}
