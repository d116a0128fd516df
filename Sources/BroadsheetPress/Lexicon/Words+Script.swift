/// What the reading of traditional characters needs besides their simplified forms.
extension Words {
    /// Words that keep a character which stands for another one in most traditional texts: 著 of 著名 is not 着.
    static let unchangedTraditional = """
        著名 著作 著称 著书 著述 著者 著录 著有 著文 著家 显著 昭著 卓著 名著 编著 原著 论著 专著 巨著 译著 所著 合著 遗著 土著 拙著
        新著 乾隆 乾坤 乾陵 乾县 乾嘉 乾清 乾元 康乾 慰藉 狼藉 枕藉 瞭望 神祇 魏徵 宫商角徵 毕昇
        """
}
